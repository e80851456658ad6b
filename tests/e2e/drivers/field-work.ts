import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { fieldText, type FieldKey } from '../../../src/i18n/field/field-text.ts';
import type { TextValues } from '../../../src/i18n/fill-text.ts';
import type { MapApp } from './map-app.ts';

/** A picture of one colour, as a file of a camera, made by the browser under test. */
async function jpeg(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1600);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas to paint on');
    context.fillStyle = '#6a7f5b';
    context.fillRect(0, 0, 2400, 1600);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

/** Field work in the words of the inspector. */
export class FieldWork {
  constructor(readonly app: MapApp) {}

  text(key: FieldKey, values: TextValues = {}): string {
    return fieldText(this.app.language, key, values);
  }

  get page(): Page {
    return this.app.page;
  }

  /** Opens the form of a site from its card, which a link's `site` opens. */
  async inspectFromCard(): Promise<void> {
    await this.app.card.getByRole('button', { name: this.app.text('card.inspect') }).click();
    await expect(this.form).toBeVisible();
  }

  /** Opens field work from the header, on a phone from "more". */
  async open(): Promise<void> {
    if (this.app.isPhone) await this.page.getByRole('navigation', { name: this.app.text('shell.tabs') }).getByRole('button', { name: this.app.text('shell.tab.more') }).click();
    await this.page.getByRole('button', { name: this.app.text('doors.field') }).filter({ visible: true }).first().click();
    await expect(this.button('start.new')).toBeVisible();
  }

  /** Goes to another room of field work. */
  async go(key: 'rail.list' | 'rail.inspect' | 'rail.send'): Promise<void> {
    await this.page.getByRole('navigation', { name: this.text('rail.label') }).getByRole('button', { name: this.text(key) }).filter({ visible: true }).click();
  }

  get form(): Locator {
    return this.page.locator('ur-field-form');
  }

  get remark(): Locator {
    return this.form.getByRole('textbox', { name: this.text('remark.title') });
  }

  button(key: FieldKey, values: TextValues = {}): Locator {
    return this.page.getByRole('button', { name: this.text(key, values) });
  }

  /** Records of the queue. */
  get records(): Locator {
    return this.page.locator('ur-record-list').getByRole('listitem').getByRole('button');
  }

  /** Gives every question of the step that has to be answered its first answer. */
  async answerWhatIsRequired(): Promise<void> {
    await expect(this.form).toBeVisible();
    const required = this.form.locator('ur-field-question').filter({ hasNot: this.page.locator('.optional') });
    // A question may follow from an answer: the count is taken anew each time.
    for (let index = 0; index < (await required.count()); index += 1) {
      const question = required.nth(index);
      if (await question.getByRole('radio').count()) await question.getByRole('radio').first().check();
      else if (await question.getByRole('spinbutton').count()) await question.getByRole('spinbutton').fill('3');
      else await question.getByRole('textbox').fill('路灯不亮');
    }
  }

  async agreeWithDocuments(): Promise<void> {
    await this.form.getByRole('radio', { name: this.text('compare.agrees'), exact: true }).check();
  }

  async giveName(name: string): Promise<void> {
    await this.form.getByRole('textbox', { name: this.text('inspector.ask') }).fill(name);
    await this.button('inspector.keep').click();
    await expect(this.form.getByText(this.text('inspector.is', { name }))).toBeVisible();
  }

  async addPhoto(): Promise<void> {
    await this.form.locator('#files').setInputFiles({ name: 'street.jpg', mimeType: 'image/jpeg', buffer: await jpeg(this.page) });
    await expect(this.photo).toBeVisible();
  }

  /** The first photo of the form. */
  get photo(): Locator {
    return this.form.getByRole('img', { name: this.#around('photos.one', { number: 1 }) });
  }

  /** Waits until the draft on the screen is the one on the disk. */
  async expectDraftSaved(): Promise<void> {
    await expect(this.form.locator('ur-save-bar').getByRole('status')).toContainText(this.#around('draft.saved'));
  }

  async finish(key: 'save.finish' | 'save.finish-edit' = 'save.finish'): Promise<void> {
    await this.button(key).click();
  }

  /** What is said only after the record was read back from the disk. */
  async expectSaved(): Promise<void> {
    await expect(this.page.locator('ur-inspect-desk').getByText(this.#around('start.finished'))).toBeVisible();
    await expect(this.page.locator('ur-inspect-desk').getByText(this.text('start.finished-once'))).toHaveCount(0);
  }

  /** A text, whatever time it tells. */
  #around(key: FieldKey, values: TextValues = {}): RegExp {
    return new RegExp(this.text(key, { ...values, time: '…' }).replaceAll('.', String.raw`\.`).replace('…', '.+'));
  }
}
