import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { TextKey } from '../../../src/i18n/dictionary.ts';
import type { TextValues } from '../../../src/i18n/fill-text.ts';
import { translate } from '../../../src/i18n/translate.ts';

/** Narrower than this, list, filters and map share the place of one, as `PHONE` in `media-query.ts` says. */
const PHONE_WIDTH = 720;

declare global {
  interface Window {
    mapDrawn: Promise<true>;
  }
}

/** The application in the words of its user: what one does and sees, not which element does it. */
export class MapApp {
  #language: 'zh' | 'en' = 'zh';

  constructor(readonly page: Page) {}

  /** Opens the app at a link's query such as `?lang=en&site=…`. */
  async open(link = ''): Promise<void> {
    this.#language = new URLSearchParams(link).get('lang') === 'en' ? 'en' : 'zh';
    await this.page.addInitScript(() => {
      window.mapDrawn = new Promise((resolve) => {
        addEventListener('ur-map-ready', () => resolve(true), { once: true });
      });
    });
    await this.page.goto(`./${link}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.text('shell.title'));
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
