import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { UrRenewalMap } from '../../../src/components/ur-renewal-map.ts';
import { addTexts, type TextKey } from '../../../src/i18n/dictionary.ts';
import { announcer } from '../../../src/i18n/sections/announcer.ts';
import { appearance } from '../../../src/i18n/sections/appearance.ts';
import { chooser } from '../../../src/i18n/sections/chooser.ts';
import { mapControls } from '../../../src/i18n/sections/map-controls.ts';
import { noResults } from '../../../src/i18n/sections/no-results.ts';
import { card } from '../../../src/i18n/sections/card.ts';
import { distance } from '../../../src/i18n/sections/distance.ts';
import { doors } from '../../../src/i18n/sections/doors.ts';
import { failures } from '../../../src/i18n/sections/failures.ts';
import { guides } from '../../../src/i18n/sections/guides.ts';
import { legend } from '../../../src/i18n/sections/legend.ts';
import { notices } from '../../../src/i18n/sections/notices.ts';
import { proof } from '../../../src/i18n/sections/proof.ts';
import { restrictions } from '../../../src/i18n/sections/restrictions.ts';
import { search } from '../../../src/i18n/sections/search.ts';
import type { TextValues } from '../../../src/i18n/fill-text.ts';
import { translate } from '../../../src/i18n/translate.ts';
import type { Language } from '../../../src/state/app-state.ts';

// The texts that the app takes in with its late elements.
for (const area of [announcer, appearance, chooser, distance, mapControls, noResults, card, doors, failures, guides, legend, notices, proof, restrictions, search]) addTexts(area);

/** Narrower than this, list, filters and map share the place of one, as `PHONE` in `media-query.ts` says. */
const PHONE_WIDTH = 720;
/** A point in the body of a mark of any size, CSS pixels above its place. */
const BODY_ABOVE_PLACE = 18;

declare global {
  interface Window {
    mapDrawn: Promise<true>;
  }
}

/** The application in the words of its user: what one does and sees, not which element does it. */
export class MapApp {
  #language: Language = 'zh';

  constructor(readonly page: Page) {}

  /**
   * Opens the app at a link's query and view such as `?lang=en&site=…#map=15/36.1/120.36`; `language` is the one it
   * then speaks, where the link does not say it.
   */
  async open(link = '', language: Language = 'zh'): Promise<void> {
    this.#language = new URLSearchParams(link.split('#')[0]).get('lang') === 'en' ? 'en' : language;
    await this.page.addInitScript(() => {
      window.mapDrawn = new Promise((resolve) => {
        addEventListener('ur-map-ready', () => resolve(true), { once: true });
      });
    });
    await this.page.goto(`./${link}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.text('shell.title'));
  }

  get language(): Language {
    return this.#language;
  }

  /** A text of the interface in the language the app is in. */
  text(key: TextKey, values: TextValues = {}): string {
    return translate(this.#language, key, values);
  }

  get isPhone(): boolean {
    return (this.page.viewportSize()?.width ?? 0) < PHONE_WIDTH;
  }

  /** Waits until everything of the first map is drawn. */
  async waitForMap(): Promise<void> {
    await this.page.evaluate(() => window.mapDrawn);
  }

  /** The map itself, as a keyboard meets it. */
  get map(): Locator {
    return this.page.getByRole('region', { name: this.text('map-frame.canvas') });
  }

  /** The part of the map that no panel covers, CSS pixels of the page. */
  async freeMap(): Promise<{ readonly left: number; readonly top: number; readonly width: number; readonly height: number }> {
    const map = this.page.locator('ur-renewal-map');
    return map.evaluate((element: UrRenewalMap) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const { padding } = element;
      return { left: left + padding.left, top: top + padding.top, width: width - padding.left - padding.right, height: height - padding.top - padding.bottom };
    });
  }

  /** The point of the page in the middle of the part of the map that is free, where a link's view has its centre. */
  async middleOfMap(): Promise<{ readonly x: number; readonly y: number }> {
    const { left, top, width, height } = await this.freeMap();
    return { x: left + width / 2, y: top + height / 2 };
  }

  /** Presses the mark whose place is in the middle of the map: its body, which stands above the place. */
  async pressMiddleOfMap(): Promise<void> {
    const { x, y } = await this.middleOfMap();
    await this.page.mouse.click(x, y - BODY_ABOVE_PLACE);
  }

  /** What the user was told, in messages that can be dismissed. */
  notice(key: TextKey, values: TextValues = {}): Locator {
    return this.page.getByRole('list', { name: this.text('notice.label') }).getByText(this.text(key, values));
  }

  /** The question which of several projects at one place is meant. */
  get chooser(): Locator {
    return this.page.locator('ur-chooser').getByRole('dialog');
  }

  /** The search box, from the plain input that stands in its place at first to the box with its list. */
  get searchBox(): Locator {
    const name = this.text('search.label');
    return this.page.getByRole('combobox', { name }).or(this.page.getByRole('searchbox', { name }));
  }

  /** The results of the search. */
  get results(): Locator {
    return this.page.getByRole('listbox', { name: this.text('search.results') }).getByRole('option');
  }

  /** Types into the search box instead of what stood there; the keys reach whichever of the two boxes is there. */
  async search(text: string): Promise<void> {
    // By its place: the plain box may give way to the real one while the pointer comes.
    const box = await this.page.locator('ur-search-box').boundingBox();
    if (!box) throw new Error('the search box is not on the screen');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(this.searchBox).toBeFocused();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Brings the map into view where it has to share the screen. */
  async showMap(): Promise<void> {
    await this.#choose('shell.tab.map');
  }

  /** Brings the list into view where it has to share the screen. */
  async showList(): Promise<void> {
    await this.#choose('shell.tab.list');
  }

  /** Brings the filters into view where they have to share the screen. */
  async showFilters(): Promise<void> {
    await this.#choose('shell.tab.filters');
  }

  /** Rows of the list that are in view. */
  get rows(): Locator {
    return this.page.locator('ur-site-list').getByRole('listitem').getByRole('button');
  }

  /** The first row whose name or facts hold a text. */
  row(text: string): Locator {
    return this.rows.filter({ hasText: text }).first();
  }

  /** How many records the list holds, also those out of view. */
  async listCount(): Promise<number> {
    const first = this.page.locator('ur-site-list').getByRole('listitem').first();
    return Number(await first.getAttribute('aria-setsize'));
  }

  /** Presses a choice of the filters, such as a theme, by the beginning of its label. */
  async filterBy(label: string): Promise<void> {
    await this.showFilters();
    await this.page.locator('ur-filter-panel').getByRole('button', { name: new RegExp(`^${label}`) }).click();
  }

  /** Takes an active filter away by its chip. */
  async removeFilter(label: string): Promise<void> {
    await this.page.getByRole('button', { name: this.text('filters.remove', { what: label }) }).click();
  }

  /** Opens a record's card from the list. */
  async openCard(name: string): Promise<void> {
    await this.showList();
    await this.row(name).click();
    await expect(this.card).toBeVisible();
  }

  /** The open card. */
  get card(): Locator {
    return this.page.getByRole('complementary', { name: this.text('shell.card') });
  }

  /** The name of the open card. */
  get cardTitle(): Locator {
    return this.card.getByRole('heading', { level: 2 });
  }

  /** Stage, what comes next, place and campaign, as the open card has them below its name. */
  get cardTags(): Locator {
    return this.card.getByRole('group', { name: this.text('card.tags') });
  }

  /** Lets the card fill the screen where it shares it with the map. */
  async enlargeCard(): Promise<void> {
    if (this.isPhone) await this.card.getByRole('button', { name: this.text('shell.sheet-larger') }).click();
  }

  /** Closes the open card by its button. */
  async closeCard(): Promise<void> {
    await this.card.getByRole('button', { name: this.text('card.close') }).click();
    await expect(this.card).toBeHidden();
  }

  /** Opens a desk by its door: a button of the header, of its menu, or of a phone's "more". */
  async openDoor(name: string): Promise<void> {
    const door = this.page.getByRole('button', { name, exact: true }).filter({ visible: true });
    if (this.isPhone) await this.page.getByRole('navigation', { name: this.text('shell.tabs') }).getByRole('button', { name: this.text('shell.tab.more') }).click();
    else if (!(await door.isVisible())) await this.page.getByRole('button', { name: this.text('doors.menu'), exact: true }).click();
    await door.click();
  }

  /** What stands in the place of the panel. */
  get desk(): Locator {
    return this.page.locator('ur-app > [slot="desk"]');
  }

  /** Opens the legend. */
  async showLegend(): Promise<void> {
    await this.#choose(this.isPhone ? 'shell.tab.more' : 'shell.tab.legend');
  }

  /** Opens the rarer filters. */
  async showMoreFilters(): Promise<void> {
    await this.showFilters();
    await this.page.locator('ur-filter-panel').getByRole('button', { name: this.text('filters.more') }).click();
  }

  /** Chooses colours, such as `shell.appearance.dark`. */
  async chooseAppearance(key: TextKey): Promise<void> {
    if (this.isPhone) await this.#choose('shell.tab.more');
    else await this.page.getByRole('button', { name: this.text('shell.appearance') }).click();
    await this.page.getByRole('radio', { name: this.text(key) }).check();
  }

  /** Switches between Chinese and English. */
  async switchLanguage(): Promise<void> {
    if (this.isPhone) await this.#choose('shell.tab.more');
    const name = this.isPhone ? (this.#language === 'zh' ? 'English' : '中文') : this.text('shell.language-label');
    await this.page.getByRole('button', { name }).click();
    this.#language = this.#language === 'zh' ? 'en' : 'zh';
  }

  /** Presses a tab: of the bar at a phone's foot, or of the panel where list and filters share it; else all is in view. */
  async #choose(key: TextKey): Promise<void> {
    const name = this.text(key);
    const bar = this.page.getByRole('navigation', { name: this.text('shell.tabs') });
    if (this.isPhone) await bar.getByRole('button', { name }).click();
    else {
      const tab = this.page.getByRole('tab', { name });
      if (await tab.isVisible()) await tab.click();
    }
  }
}
