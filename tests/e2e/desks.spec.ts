import { doors } from '../../src/components/doors/doors.ts';
import { askText } from '../../src/i18n/ask/ask-text.ts';
import { expectAccessible } from './drivers/expect-accessible.ts';
import { Keyboard } from './drivers/keyboard.ts';
import { expect, test } from './drivers/test.ts';

/** What the system asks for, changed without loading the page anew; every element by itself is judged in all colours in both languages by its component test. */
const looks = {
  zh: [
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ],
  en: [{ colorScheme: 'light', forcedColors: 'none' }],
} as const;

test('no desk breaks a rule of accessibility: both languages, light, dark and forced colours', async ({ app, page }, { project }) => {
  test.skip(project.name !== 'desktop', 'rules do not depend on the size; the views have theirs at every size');
  test.slow();
  await app.open();
  await app.waitForMap();
  for (const language of ['zh', 'en'] as const) {
    for (const { desks: [name], key } of doors) {
      await test.step(`${name} (${language})`, async () => {
        await app.openDoor(app.text(key));
        await expect(app.desk.getByRole('heading', { level: 2 })).toBeVisible();
        await expect(app.desk.getByText(app.text('proof.loading'))).toBeHidden();
        for (const look of looks[language]) {
          await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
          // The colours follow in the next frames.
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          await expectAccessible(page, 'ur-app > [slot="desk"]', look === looks[language][0] ? 'all' : 'look');
        }
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
      });
    }
    if (language === 'zh') await app.switchLanguage();
  }
});

test('by keyboard alone: two projects compared, a tour walked, a question answered; the tree says what a screen reader hears', async ({ app, page }, { project }) => {
  test.skip(project.name !== 'desktop', 'a keyboard belongs to a desk');
  const keyboard = new Keyboard(page);
  await app.open('?site=dagang-core');
  await app.waitForMap();

  await test.step('compare', async () => {
    await expect(app.cardTitle).toBeVisible();
    await app.cardTitle.focus();
    await keyboard.tabTo(new RegExp(`^${app.text('card.compare')}$`));
    await keyboard.press('Enter');
    const add = page.locator('ur-compare-desk').getByRole('combobox', { name: app.text('compare.add') });
    await add.focus();
    await page.keyboard.insertText('青岛国际邮轮港区');
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/desk=compare\.site\.dagang-core\.cruise-port-area/);
    await expect(page.locator('ur-compare-desk').getByRole('table')).toMatchAriaSnapshot(`
      - table:
        - rowgroup:
          - row:
            - cell
            - columnheader /大港区域/
            - columnheader /青岛国际邮轮港区/
    `);
  });

  await test.step('story', async () => {
    await page.goto('./?desk=story');
    const story = page.locator('ur-story-desk');
    await expect(story.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(story.getByRole('button', { name: /停车/ })).toBeVisible();
    await keyboard.tabTo(/^停车位/);
    await keyboard.press('Enter');
    await keyboard.tabTo(new RegExp(`^${app.text('story.next')}$`));
    await keyboard.press('Enter');
    await expect(story.getByRole('heading', { level: 3 }).first()).toBeFocused();
    await expect(story.getByRole('article')).toMatchAriaSnapshot(`
      - article /^2\\./:
        - heading /^2\\./ [level=3]
        - paragraph
    `);
    await keyboard.press('Escape');
    await expect(story).toBeHidden();
  });

  await test.step('ask', async () => {
    await page.getByRole('button', { name: app.text('doors.ask'), exact: true }).focus();
    await keyboard.press('Enter');
    const ask = page.locator('ur-ask');
    await expect(ask.getByRole('heading', { level: 2 })).toBeFocused();
    await keyboard.tabTo(new RegExp(`^${askText('zh', 'preset.near-station')}$`));
    await keyboard.press('Enter');
    await expect(ask.getByRole('status').filter({ hasText: /^结果：确定 \d+ 个/ })).toBeVisible();
    await expect(ask.locator('ur-ask-answer')).toMatchAriaSnapshot(`
      - heading "${askText('zh', 'answer')}" [level=3]
    `);
    await expect(ask.getByRole('list', { name: askText('zh', 'list.label') })).toMatchAriaSnapshot(`
      - list:
        - listitem:
          - button /(确定|可能)/
    `);
    await keyboard.press('Escape');
    await expect(ask).toBeHidden();
  });

  await test.step('help', async () => {
    await keyboard.press('?');
    const help = page.locator('ur-help-desk');
    await expect(help.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(help.getByRole('table')).toMatchAriaSnapshot(`
      - table:
        - rowgroup:
          - row:
            - columnheader
            - columnheader
        - rowgroup:
          - row:
            - rowheader "/"
            - cell
    `);
  });
});

test('two years share the map by a divider that keys, a number and the pointer move', async ({ app, page }) => {
  await app.open('?desk=changes.2021.swipe&year=by-2024');
  await app.waitForMap();
  const divider = page.getByRole('slider', { name: app.text('swipe.divider', { from: '2021', to: '2024' }) });
  await expect(divider).toHaveAttribute('aria-valuenow', '50');
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '55');
  const share = page.getByRole('spinbutton', { name: app.text('swipe.share', { from: '2021' }) });
  await expect(share).toHaveValue('55');
  await share.fill('20');
  await share.blur();
  await expect(divider).toHaveAttribute('aria-valuenow', '20');
  const earlier = page.locator('ur-swipe .earlier');
  const { width = 0 } = (await earlier.boundingBox()) ?? {};
  const cut = await earlier.evaluate((element) => getComputedStyle(element).clipPath);
  expect(cut).toContain('80%');
  // Both maps look at the same place: the earlier one is drawn, of an earlier year.
  await expect(page.locator('ur-swipe canvas')).toBeVisible();
  if (!app.isPhone) {
    const box = (await divider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + width * 0.3, box.y + box.height / 2, { steps: 3 });
    await page.mouse.up();
    await expect(share).toHaveValue('50');
  }
  await page.keyboard.press('Escape');
  await expect(divider).toBeHidden();
});

test('every desk of evidence at 400 %: nothing is wider than the window, and its last line can be reached', async ({ app, page }, { project }) => {
  test.skip(project.name !== 'desktop', "the size is the test's own");
  await page.setViewportSize({ width: 320, height: 256 });
  await app.open('?desk=help');
  for (const name of ['help.keys', 'help.terms', 'near', 'changes', 'structures', 'progress', 'statistics', 'findings', 'quality', 'compare', 'story.parking.2', 'visit', 'report.dagang-core.place']) {
    await test.step(name, async () => {
      await page.goto(`./?desk=${name}`);
      await expect(app.desk.getByRole('heading', { level: 2 })).toBeVisible();
      await expect(app.desk.getByText(app.text('proof.loading'))).toBeHidden();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      const cut = await app.desk.evaluate((element) => {
        const body = element.shadowRoot?.querySelector('.body');
        return body ? body.scrollWidth - body.clientWidth : 0;
      });
      expect(cut).toBeLessThanOrEqual(0);
    });
  }
});
