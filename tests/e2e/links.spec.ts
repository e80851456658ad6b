import { expect, test } from './drivers/test.ts';

// Back, Forward and links fly the map to another view; here as they do for most people.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test.describe('links', () => {
  test('restore project, filters, order, view and language', async ({ app, page }) => {
    const link = '?site=taidong-pedestrian-street&theme=commerce,culture&sort=name&lang=en#map=14.5/36.085/120.35';
    await app.open(link);
    await expect(app.cardTitle).toHaveText('Taidong Pedestrian Street');
    await app.waitForMap();
    await app.closeCard();
    await expect(page).toHaveURL(/\?theme=commerce,culture&sort=name&lang=en#map=14\.5\/36\.085\/120\.35$/);
    await app.showList();
    await expect(page.getByRole('combobox', { name: app.text('list.sort') })).toHaveValue('name');
    await expect(page.getByRole('button', { name: 'Remove Commerce' }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Remove Culture' }).first()).toBeVisible();
  });

  test('tell what they do not understand and hold for the rest', async ({ app, page }) => {
    await app.open('?theme=parking&stage=finished&colour=red#map=99/1/1');
    await expect(app.notice('notice.link-ignored', { part: 'stage=finished | colour=red | map=99/1/1' })).toBeVisible();
    await expect(page).toHaveURL(/theme=parking/);
    await app.showList();
    await expect(page.getByRole('button', { name: '去掉停车设施' }).first()).toBeVisible();
  });

  test('tell a project that is not in the data', async ({ app, page }) => {
    await app.open('?site=no-such-project&theme=parking');
    await expect(app.notice('notice.record-unknown', { id: 'no-such-project' })).toBeVisible();
    await expect(app.card).toBeHidden();
    await expect(page).toHaveURL(/\?theme=parking$/);
    // Nothing was opened that the focus could come back from: the page is read from its beginning.
    await app.waitForMap();
    await expect(page.locator('body')).toBeFocused();
  });

  test('take no part in Back and Forward where only the filter changed', async ({ app, page }) => {
    await app.open('?q=台东步行街');
    await app.openCard('台东步行街');
    await app.closeCard();
    await app.filterBy('公共生活');
    await expect(page).toHaveURL(/theme=/);
    await page.goBack();
    await expect(app.card).toBeHidden();
    await expect(page).toHaveURL(/\?q=[^&]*$/);
    await page.goForward();
    await expect(page).toHaveURL(/theme=/);
    await expect(app.card).toBeHidden();
  });

  test('leave out what is as everybody has it', async ({ app, page }) => {
    await app.open();
    await app.waitForMap();
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  });
});

test.describe('this device', () => {
  test('remembers language and colours', async ({ app, page }) => {
    await app.open();
    await app.switchLanguage();
    await app.chooseAppearance('shell.appearance.dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await app.open('', 'en');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('remembers the last view', async ({ app, page }) => {
    await app.open('#map=14/36.1/120.37');
    await app.waitForMap();
    await app.map.focus();
    // A zoom ends at a level that is known beforehand; a step to the side is told half-way as well.
    await page.keyboard.press('-');
    await expect(page).toHaveURL(/#map=13\/36\.1\/120\.37$/);
    await app.open();
    await app.waitForMap();
    await app.map.focus();
    await expect(page).toHaveURL(/#map=13\/36\.1\/120\.37$/);
  });
});
