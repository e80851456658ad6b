import type { Page } from '@playwright/test';
import type { UrRenewalMap } from '../../src/components/ur-renewal-map.ts';
import { FieldWork } from './drivers/field-work.ts';
import { Tools } from './drivers/tools.ts';
import { expect, test } from './drivers/test.ts';

/** Signs of today's sites on the map, by what they say. */
const signs = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.locator('ur-renewal-map').evaluate((map: UrRenewalMap) => {
    const counts: Record<string, number> = {};
    for (const { properties } of map.drawn?.querySourceFeatures('field', { filter: ['==', ['get', 'kind'], 'site'] }) ?? []) {
      const badge = String(properties['image']).split('-')[1] ?? '';
      counts[badge] = (counts[badge] ?? 0) + 1;
    }
    return counts;
  });

test('a day: sites are put on the list, ordered by way and by keyboard, one is inspected with a sketch, something new is outlined, and the map says what is left', async ({ app, page }) => {
  const field = new FieldWork(app);
  await app.open('?theme=port');
  await app.waitForMap();
  await field.open();
  await field.go('rail.list');
  const desk = page.locator('ur-round-desk');
  await desk.getByRole('button', { name: /添加筛选清单里的 \d+ 处/ }).click();
  const names = desk.getByRole('listitem').locator('.site b');
  const count = await names.count();
  expect(count).toBeGreaterThan(3);
  await desk.getByRole('button', { name: field.text('round.nearest') }).click();
  await expect(desk.getByText(field.text('round.nearest-done', { from: '' }))).toBeVisible();
  const ordered = await names.allTextContents();
  const second = ordered[1] ?? '';
  await desk.getByRole('button', { name: field.text('round.up', { name: second }), exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(names.first()).toHaveText(second);
  await expect(desk.getByRole('button', { name: field.text('round.up', { name: second }), exact: true })).toBeFocused();
  await expect(desk.getByText(field.text('round.progress', { done: 0, count, left: count }))).toBeVisible();

  await desk.getByRole('button', { name: field.text('round.inspect', { name: second }), exact: true }).click();
  await field.answerWhatIsRequired();
  await field.agreeWithDocuments();
  await field.addPhoto();
  await field.form.getByRole('button', { name: field.text('photos.open', { number: 1 }) }).click();
  const board = await page.locator('ur-photo-sketch .board').boundingBox();
  if (!board) throw new Error('no photo to draw on');
  await page.mouse.move(board.x + board.width * 0.3, board.y + board.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(board.x + board.width * 0.6, board.y + board.height * 0.6, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByText(field.text('sketch.strokes', { count: 1 }))).toBeVisible();
  await page.getByRole('button', { name: field.text('sketch.done'), exact: true }).click();
  await expect(field.form.getByText(field.text('photos.marks', { count: 1 }))).toBeVisible();
  await field.form.getByRole('radio', { name: field.text('excuse.no-signal') }).check();
  await field.giveName('巡查 07');
  await field.finish();
  await field.expectSaved();
  await field.go('rail.list');
  await expect(desk.getByText(field.text('round.progress', { done: 1, count, left: count - 1 }))).toBeVisible();
  await expect.poll(async () => Object.keys(await signs(page)).sort()).toEqual(['done', 'todo']);
  // Names stand beside their buttons, not under them.
  const [site, up] = [await desk.locator('li .site').first().boundingBox(), await desk.locator('li .icon-button').first().boundingBox()];
  expect((site?.x ?? 0) + (site?.width ?? 0)).toBeLessThanOrEqual(up?.x ?? 0);
  expect(site?.width).toBeGreaterThan(150);

  await field.go('rail.inspect');
  await field.button('start.new').click();
  await field.form.getByRole('textbox', { name: field.text('form.name') }).fill('临时堆场');
  await field.button('place.draw-area').click();
  const tools = new Tools(app);
  for (const [x, y] of [[0.35, 0.35], [0.6, 0.35], [0.5, 0.6]] as const) await tools.press(x, y);
  await field.button('place.area-close').click();
  await expect(field.form.getByText(field.text('place.area', { count: 3 }))).toBeVisible();
  await field.answerWhatIsRequired();
  await field.form.getByRole('radio', { name: field.text('excuse.no-signal') }).check();
  await field.finish();
  await field.expectSaved();
  await field.go('rail.send');
  await expect(field.records).toHaveCount(2);
  await expect(field.records.first()).toContainText('临时堆场');
});
