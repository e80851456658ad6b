import type { Locator } from '@playwright/test';
import type { TextValues } from '../../../src/i18n/fill-text.ts';
import { layerText, type LayerKey } from '../../../src/i18n/layers/layer-text.ts';
import type { MapApp } from './map-app.ts';

/** Own data, in the words of the user; in Chinese. */
export class OwnData {
  constructor(readonly app: MapApp) {}

  text(key: LayerKey, values: TextValues = {}): string {
    return layerText('zh', key, values);
  }

  /** Opens the desk from the header's menu, on a phone from "more". */
  async open(): Promise<void> {
    const { page } = this.app;
    if (this.app.isPhone) await page.getByRole('navigation', { name: this.app.text('shell.tabs') }).getByRole('button', { name: this.app.text('shell.tab.more') }).click();
    else await page.getByRole('button', { name: this.app.text('doors.menu'), exact: true }).filter({ visible: true }).click();
    await page.getByRole('button', { name: this.app.text('doors.layers') }).or(page.getByRole('menuitem', { name: this.app.text('doors.layers') })).filter({ visible: true }).click();
  }

  /** Gives a file to the dialog. */
  async give(name: string, content: string | Buffer): Promise<void> {
    await this.app.page.locator('ur-layer-import input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  }

  button(key: LayerKey, values: TextValues = {}): Locator {
    return this.app.page.getByRole('button', { name: this.text(key, values), exact: true });
  }
}
