import { expectAccessible } from './drivers/expect-accessible.ts';
import { expect, test } from './drivers/test.ts';
import { Tools } from './drivers/tools.ts';

test.describe('measuring', () => {
  test('three presses and Finish give a distance, and the panel is accessible', async ({ app, page }) => {
    await app.open();
    await app.waitForMap();
    const tools = new Tools(app);
    await tools.open();
    for (const [x, y] of [[0.4, 0.3], [0.55, 0.5], [0.45, 0.7]] as const) await tools.press(x, y);
    await expect(tools.status).toHaveText(/^3 个点/);
    await tools.button('measure.finish').click();
    await expect(tools.status).toHaveText(/^距离 [\d.]+ 千米。$/);
    await expectAccessible(page);
  });

  test('by keyboard alone: to the map, points at the cross-hair, Enter', async ({ app, page }) => {
    await app.open();
    await app.waitForMap();
    const tools = new Tools(app);
    await tools.open();
    await app.map.focus();
    await page.keyboard.press('Space');
    await expect(tools.status).toHaveText(/^1 个点/);
    await page.keyboard.press('ArrowRight');
    await expect(async () => {
      await page.keyboard.press('Space');
      await expect(tools.status).toHaveText(/^2 个点/, { timeout: 500 });
    }).toPass();
    await page.keyboard.press('Enter');
    await expect(tools.status).toHaveText(/^距离 /);
    await page.keyboard.press('Escape');
  });
});

test.describe('drawing', () => {
  test('a rectangle drawn on the map and a circle typed survive a reload; deleting can be undone', async ({ app, page }) => {
    await app.open();
    await app.waitForMap();
    const tools = new Tools(app);
    await tools.open();
    await tools.choose('draw');
    await tools.button('draw.rectangle').click();
    await expect(tools.button('draw.stop')).toBeVisible();
    await expect(async () => {
      await tools.press(0.4, 0.3);
      await tools.press(0.55, 0.6);
      await expect(tools.status).toHaveText('“矩形 1”已存在本机。', { timeout: 1500 });
    }).toPass();
    await tools.button('draw.circle').click();
    await page.getByText(tools.text('entry.title')).click();
    await page.getByRole('textbox', { name: tools.text('entry.field-centre') }).fill('36.09, 120.36');
    await page.getByRole('spinbutton', { name: tools.text('entry.radius') }).fill('800');
    await tools.button('entry.add').click();
    await expect(tools.status).toHaveText('“圆 1”已存在本机。');
    await expectAccessible(page);

    await page.reload();
    await tools.open();
    await tools.choose('draw');
    await expect(tools.button('draw.change', { name: '圆 1' })).toBeVisible();
    await tools.button('draw.remove', { name: '矩形 1' }).click();
    await expect(tools.status).toHaveText('“矩形 1”已删除。');
    await expect(tools.button('draw.change', { name: '矩形 1' })).toBeHidden();
    await tools.button('draw.undo').click();
    await expect(tools.button('draw.change', { name: '矩形 1' })).toBeVisible();
    await expect(page).toHaveURL(/^[^?]*\/(#.*)?$/);
  });

  test('coordinates outside of the map are refused and nothing is drawn', async ({ app, page }) => {
    await app.open();
    const tools = new Tools(app);
    await tools.open();
    await tools.choose('draw');
    await tools.button('draw.point').click();
    await page.getByText(tools.text('entry.title')).click();
    await page.getByRole('textbox', { name: tools.text('entry.field-one') }).fill('39.9, 116.4');
    await tools.button('entry.add').click();
    await expect(tools.problem).toHaveText(/不在地图范围内/);
    await expect(page.getByText(tools.text('draw.empty'))).toBeVisible();
  });
});

test.describe('what is here', () => {
  test('Shift+F10 on the map tells sub-district, projects and coordinates of the cross-hair', async ({ app, page }) => {
    await app.open();
    await app.waitForMap();
    const tools = new Tools(app);
    await app.map.focus();
    await expect(async () => {
      await page.keyboard.press('Shift+F10');
      await expect(page.getByRole('tab', { name: tools.text('tab.here') })).toHaveAttribute('aria-selected', 'true', { timeout: 1500 });
    }).toPass();
    await expect(page.getByRole('heading', { name: tools.text('here.sites') })).toBeVisible();
    await expect(page.getByText(/^E \d{6}\.\d\d m, N \d{7}\.\d\d m$/)).toBeVisible();
    await expectAccessible(page);
  });
});
