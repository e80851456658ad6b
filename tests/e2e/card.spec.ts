import { expectAccessible } from './drivers/expect-accessible.ts';
import { expect, test } from './drivers/test.ts';

/** Alone on the map: the next record is 600 m away. */
const ALONE = { name: '凯德MALL', view: '#map=16/36.11356/120.39139' };

test.describe('the card of a project', () => {
  test('opens from the list and closes with its button', async ({ app, page }) => {
    await app.open('?q=台东步行街');
    await app.openCard('台东步行街');
    await expect(app.cardTitle).toHaveText('台东步行街');
    await expect(app.cardTitle).toBeFocused();
    await expect(page).toHaveURL(/site=taidong-pedestrian-street/);
    await app.closeCard();
    await expect(page).not.toHaveURL(/site=/);
  });

  test('opens by a press on its mark on the map', async ({ app }) => {
    await app.open(ALONE.view);
    await app.waitForMap();
    await app.pressMiddleOfMap();
    await expect(app.cardTitle).toHaveText(ALONE.name);
  });

  test('shows the newest reported stage, and a later plan as what comes next', async ({ app }) => {
    await app.open('?site=taidong-pedestrian-street');
    await expect(app.cardTags).toContainText('建成 2023年');
    await expect(app.cardTags).toContainText('下一步 规划 2024年');
  });

  test('gives figures with their source, and says what no document states', async ({ app }) => {
    await app.open('?site=taidong-pedestrian-street');
    const missing = app.card.getByRole('listitem').filter({ hasText: '文件未载明' });
    await expect(missing).toHaveText(/投资/);
    const source = app.card.getByRole('button', { name: '荣誉与认定的来源：《2023年成绩报道》 2024年3月7日' });
    await source.click();
    await expect(app.card.getByText('《市北：澎湃绿色低碳高质量发展新动能》')).toBeInViewport();
  });

  test('shows every statement on request and leads back', async ({ app }) => {
    await app.open('?site=taidong-pedestrian-street');
    await app.card.getByRole('button', { name: '全部陈述' }).click();
    await expect(app.card.getByRole('heading', { name: /^全部陈述（\d+）$/ })).toBeFocused();
    await expect(app.card.getByRole('heading', { level: 4 }).first()).toHaveText('2024');
    await app.card.getByRole('button', { name: '返回卡片' }).click();
    await expect(app.card.getByRole('button', { name: '全部陈述' })).toBeFocused();
  });

  test('leads to related projects, and Back returns', async ({ app, page }) => {
    await app.open('?site=taidong-pedestrian-street');
    await app.card.getByRole('button', { name: '台东三路步行街' }).click();
    await expect(app.cardTitle).toHaveText('台东三路步行街');
    await page.goBack();
    await expect(app.cardTitle).toHaveText('台东步行街');
  });

  test('closes with Back and opens again with Forward', async ({ app, page }) => {
    await app.open('?q=台东步行街');
    await app.openCard('台东步行街');
    await page.goBack();
    await expect(app.card).toBeHidden();
    await page.goForward();
    await expect(app.cardTitle).toHaveText('台东步行街');
  });

  test('opens for a programme of the whole district, which has no mark', async ({ app, page }) => {
    await app.open('?q=停车设施规划建设管理');
    await app.showList();
    await page.getByRole('group', { name: app.text('list.scope') }).getByRole('button', { name: '全区性' }).click();
    await app.row('停车设施规划建设管理').click();
    await expect(app.cardTitle).toHaveText('攻坚行动：停车设施规划建设管理');
    await expect(app.card.getByRole('heading', { name: '全区性：没有单一地点' })).toBeVisible();
  });

  test('a link to a project out of the free part of the map brings it there, also on a device that has everything already', async ({ app, page }) => {
    await app.open();
    await app.waitForMap();
    // Now nothing has to be waited for: the map makes room for the card in the moment in which it is sent to the project.
    await app.open('?site=taidong-pedestrian-street#map=14/36.14/120.4');
    await expect(app.cardTitle).toHaveText('台东步行街');
    await app.waitForMap();
    await expect(page).toHaveURL(/#map=14\/36\.083\d*\/120\.347\d*$/);
  });

  test.describe('its link', () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    test('is copied with the version of the data, and opens the same card', async ({ app, page }) => {
      await app.open('?site=taidong-pedestrian-street');
      await app.card.getByRole('button', { name: '复制链接' }).click();
      await expect(app.notice('notice.link-copied')).toBeVisible();
      const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
      expect(link.searchParams.get('site')).toBe('taidong-pedestrian-street');
      expect(link.searchParams.get('v')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      await app.open(`${link.search}${link.hash}`);
      await expect(app.cardTitle).toHaveText('台东步行街');
    });
  });

  test('breaks no rule of accessibility, in either language, also with all statements', async ({ app, page }) => {
    for (const language of ['zh', 'en']) {
      await app.open(`?site=taidong-pedestrian-street&lang=${language}`);
      await expect(app.card.getByRole('heading', { name: app.text('card.sources.heading') })).toBeVisible();
      // Half a card cuts whatever stands at its foot, which counts as too small a target.
      await app.enlargeCard();
      await expectAccessible(page);
      await app.card.getByRole('button', { name: app.text('card.history'), exact: true }).click();
      await expectAccessible(page);
    }
  });
});
