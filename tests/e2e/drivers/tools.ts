import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { TextValues } from '../../../src/i18n/fill-text.ts';
import { toolText, type ToolKey } from '../../../src/i18n/tools/tool-text.ts';
import type { MapApp } from './map-app.ts';

/** Measuring, drawing and asking what is here, in the words of the user; in Chinese. */
export class Tools {
  constructor(readonly app: MapApp) {}

  text(key: ToolKey, values: TextValues = {}): string {
    return toolText('zh', key, values);
  }

  /** Opens the tools from the header, on a phone from "more". */
  async open(): Promise<void> {
    const { page } = this.app;
    if (this.app.isPhone) {
      await page.getByRole('navigation', { name: this.app.text('shell.tabs') }).getByRole('button', { name: this.app.text('shell.tab.more') }).click();
    }
    await page.getByRole('button', { name: this.app.text('doors.tools') }).filter({ visible: true }).click();
    await expect(page.getByRole('tab', { name: this.text('tab.measure') })).toBeVisible();
  }

  async choose(tab: 'measure' | 'draw' | 'here'): Promise<void> {
    await this.app.page.getByRole('tab', { name: this.text(`tab.${tab}`) }).click();
  }

  button(key: ToolKey, values: TextValues = {}): Locator {
    return this.app.page.getByRole('button', { name: this.text(key, values), exact: true });
  }

  /** What was told last. */
  get status(): Locator {
    return this.app.page.locator('ur-tools').getByRole('status').first();
  }

  /** What could not be done. */
  get problem(): Locator {
    return this.app.page.locator('ur-tools').getByRole('alert').last();
  }

  /** Presses the map at a share of the part that panels leave free. */
  async press(x: number, y: number, options: { readonly button?: 'left' | 'right' } = {}): Promise<void> {
    const { left, top, width, height } = await this.app.freeMap();
    await this.app.page.mouse.click(left + width * x, top + height * y, options);
  }
}
