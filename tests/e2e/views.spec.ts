import type { Page } from '@playwright/test';
import { expectAccessible } from './drivers/expect-accessible.ts';
import type { MapApp } from './drivers/map-app.ts';
import { expect, test } from './drivers/test.ts';
import { Tools } from './drivers/tools.ts';

type Language = 'zh' | 'en';

/** Every view a user can bring about, opened anew in a language. */
const views: Readonly<Record<string, (app: MapApp, page: Page, language: Language) => Promise<void>>> = {
  'the first view': async (app, _page, language) => {
    await app.open(`?lang=${language}`);
    await app.waitForMap();
  },
  'the list, full': async (app) => {
    await app.showList();
    await expect(app.rows.first()).toBeVisible();
  },
  'the filters, the rarer ones with them': async (app) => {
    await app.showMoreFilters();
  },
  'the legend': async (app, page) => {
    await app.showLegend();
    await expect(page.locator('ur-legend').getByRole('heading', { level: 2 })).toBeVisible();
  },
  'results of the search': async (app, _page, language) => {
    await app.open(`?lang=${language}`);
    await app.search('tdbxj');
    await expect(app.results.first()).toBeVisible();
  },
  'a search without results': async (app, page) => {
    await app.search('qqqqqqqq');
    await expect(page.getByText(app.text('search.none', { text: 'qqqqqqqq' }))).toBeVisible();
  },
  'a list that the filter left empty': async (app, page, language) => {
    await app.open(`?lang=${language}&q=qqqqqqqq`);
    await app.showList();
    await expect(page.locator('ur-no-results')).toBeVisible();
  },
  'messages about a link': async (app, _page, language) => {
    await app.open(`?lang=${language}&site=nowhere&stage=finished`);
    await expect(app.notice('notice.record-unknown', { id: 'nowhere' })).toBeVisible();
  },
  'the question which one is meant': async (app, _page, language) => {
    // In English, panels leave another part of the map free on small screens, and another mark stands in its middle.
    if (language === 'en') return;
    await app.open(`?lang=${language}#map=14/36.08481/120.31766`);
    await app.waitForMap();
    // A press that comes while the map still makes room for a panel may miss; this test is about the view, not the press.
    await expect(async () => {
      await app.pressMiddleOfMap();
      await expect(app.chooser).toBeVisible({ timeout: 3000 });
    }).toPass();
  },
  'a card and all its statements': async (app, _page, language) => {
    await app.open(`?lang=${language}&site=taidong-pedestrian-street`);
    await expect(app.card.getByRole('heading', { name: app.text('card.sources.heading') })).toBeVisible();
    await app.enlargeCard();
    await app.card.getByRole('button', { name: app.text('card.history'), exact: true }).click();
    await expect(app.card.getByRole('heading', { level: 4 }).first()).toBeVisible();
  },
};

/** Colours by name as the user chose them, `forced` those of the system, the language to look at them in, and what is judged: each language by all rules. */
const schemes = [
  ['light', 'zh', false, 'all'],
  ['dark', 'en', false, 'all'],
  ['contrast', 'zh', false, 'look'],
  ['sunlight', 'zh', false, 'look'],
  ['auto', 'en', true, 'look'],
] as const;

for (const [appearance, language, forced, rules] of schemes) {
  test(`no view breaks a rule of accessibility in ${forced ? 'forced colours' : appearance} (${language})`, async ({ app, page }) => {
    test.slow();
    await page.addInitScript((choice) => {
      localStorage.setItem('ur-preferences', JSON.stringify({ appearance: choice }));
    }, appearance);
    // Views are judged at rest: a sheet half-way over the search box is none.
    await page.emulateMedia({ forcedColors: forced ? 'active' : 'none', reducedMotion: 'reduce' });
    for (const [name, show] of Object.entries(views)) {
      await test.step(name, async () => {
        await show(app, page, language);
        await expectAccessible(page, undefined, rules);
      });
    }
    await test.step('the tools', async () => {
      if (language === 'en') return;
      await app.open();
      await app.waitForMap();
      const tools = new Tools(app);
      await tools.open();
      await expectAccessible(page, undefined, rules);
    });
  });
}
