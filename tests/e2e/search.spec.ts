import { expectAccessible } from './drivers/expect-accessible.ts';
import { expect, test } from './drivers/test.ts';
import { withoutServiceWorkers } from './drivers/without-service-workers.ts';

test.describe('the search box', () => {
  test('finds a project by the first letters of its pinyin and opens its card', async ({ app, page }) => {
    await app.open();
    await app.search('tdbxj');
    await expect(app.results.first()).toContainText('台东步行街');
    await app.results.first().click();
    await expect(app.cardTitle).toHaveText('台东步行街');
    await expect(page).toHaveURL(/site=taidong-pedestrian-street/);
  });

  test('finds by Chinese, in groups of projects, programmes, places and stations', async ({ app, page }) => {
    await app.open();
    await app.search('台东');
    const list = page.getByRole('listbox', { name: '搜索结果' });
    for (const group of ['项目', '全区计划', '地点', '街道与车站']) {
      await expect(list.getByRole('group', { name: group })).toContainText('台东');
    }
  });

  test('finds by English', async ({ app }) => {
    await app.open('?lang=en');
    await app.search('pedestrian');
    await expect(app.results.filter({ hasText: 'Taidong Pedestrian Street' }).first()).toBeVisible();
  });

  test('finds in spite of a slip of the keys and says that it guessed', async ({ app }) => {
    await app.open('?lang=en');
    await app.search('Taidong Pedestrain');
    await expect(app.results.first()).toContainText('Taidong Pedestrian Street');
    await expect(app.results.first()).toContainText('similar');
  });

  test('goes to a place that is no project', async ({ app, page }) => {
    await app.open();
    await app.search('台东站');
    await app.results.filter({ hasText: 'Taidong Station' }).click();
    await expect(page).toHaveURL(/#map=15\.5\/36\.\d+\/120\.\d+$/);
    await expect(app.searchBox).toHaveValue('台东站');
  });

  test('reads coordinates, says of which system, and converts those of Chinese maps', async ({ app, page }) => {
    await app.open();
    await app.search('36.09, 120.36');
    await expect(app.results).toContainText(['WGS 84', 'GCJ-02', 'BD-09']);
    await app.results.nth(0).click();
    await expect(page).toHaveURL(/#map=16\/36\.09\/120\.36$/);
    await app.search('36.09, 120.36');
    await app.results.nth(1).click();
    await expect(page).toHaveURL(/#map=16\/36\.089\d+\/120\.35[45]\d+$/);
  });

  test('says what is wrong with coordinates that lead off the map', async ({ app, page }) => {
    await app.open();
    await app.search('39.9, 116.4');
    await expect(page.getByRole('paragraph').filter({ hasText: app.text('search.issue.outside') })).toBeVisible();
    await expect(app.results).toHaveCount(0);
  });

  test('says that nothing was found and what else to try', async ({ app, page }) => {
    await app.open();
    await app.search('qqqqqq');
    await expect(page.getByRole('paragraph').filter({ hasText: app.text('search.none', { text: 'qqqqqq' }) })).toBeVisible();
    await expect(app.searchBox).toHaveAttribute('aria-expanded', 'false');
    await expectAccessible(page);
  });

  test('is worked with keys alone: slash, arrows, Enter, Escape', async ({ app, page }) => {
    await app.open();
    await page.keyboard.press('/');
    await expect(app.searchBox).toBeFocused();
    await expect(app.searchBox).toHaveRole('combobox');
    await page.keyboard.type('台东');
    await expect(app.searchBox).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = app.results.nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await expect(app.searchBox).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(app.results.nth(0)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(app.cardTitle).toHaveText('台东步行街');
  });

  test('closes its list with Escape, and lets go of its text', async ({ app, page }) => {
    await app.open();
    await app.search('台东');
    await expect(app.results.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(app.results).toHaveCount(0);
    await expect(app.searchBox).toHaveValue('台东');
    // A phone's box gives the screen back with Escape; its text goes with the button.
    if (app.isPhone) await page.getByRole('button', { name: app.text('search.clear') }).click();
    else await page.keyboard.press('Escape');
    await expect(app.searchBox).toHaveValue('');
  });

  test('keeps what was typed before it arrived', async ({ app, page }) => {
    let arrive = (): void => undefined;
    const asked = new Promise<void>((resolve) => (arrive = resolve));
    await withoutServiceWorkers(page);
    await page.route('**/assets/ur-search-box-*.js', async (route) => {
      await asked;
      await route.continue();
    });
    await app.open();
    await app.search('台东步');
    await expect(app.searchBox).toHaveRole('searchbox');
    arrive();
    await expect(app.searchBox).toHaveRole('combobox');
    await expect(app.searchBox).toHaveValue('台东步');
    await expect(app.results.first()).toContainText('台东步行街');
    await page.keyboard.type('行');
    await expect(app.searchBox).toHaveValue('台东步行');
  });

  test('breaks no rule of accessibility with its results open, in either language', async ({ app, page }) => {
    for (const language of ['zh', 'en']) {
      await app.open(`?lang=${language}`);
      await app.search('台东');
      await expect(app.results.first()).toBeVisible();
      await expectAccessible(page);
    }
  });
});
