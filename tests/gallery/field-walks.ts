import { expect } from '@playwright/test';
import { FieldWork } from '../e2e/drivers/field-work.ts';
import type { MapApp } from '../e2e/drivers/map-app.ts';

/** To the form of the site whose card is open. */
export async function toForm(app: MapApp): Promise<void> {
  const field = new FieldWork(app);
  await field.inspectFromCard();
  await field.answerWhatIsRequired();
  await field.agreeWithDocuments();
  await field.addPhoto();
  await field.form.locator('ur-step-line').scrollIntoViewIfNeeded();
}

/** Finishes the form of the site whose card is open, and on to what waits to be sent. */
export async function toQueue(app: MapApp): Promise<void> {
  const field = new FieldWork(app);
  await toForm(app);
  await field.form.getByRole('radio', { name: field.text('excuse.no-signal') }).check();
  await field.giveName(app.language === 'zh' ? '巡查 07' : 'Round 07');
  await field.finish();
  await field.expectSaved();
  await field.go('rail.send');
  await expect(field.records).toHaveCount(1);
}

/** Escape has put field work away on a phone. */
async function beInTheField(field: FieldWork): Promise<void> {
  const rail = field.page.getByRole('navigation', { name: field.text('rail.label') });
  if (!(await rail.isVisible())) await field.open();
}

/** To the one record of the queue. */
export async function toRecord(app: MapApp): Promise<void> {
  const field = new FieldWork(app);
  await beInTheField(field);
  await field.go('rail.send');
  await field.records.click();
  await expect(app.page.locator('ur-record-view')).toBeVisible();
}

/** To today's list with the sites that the filter leaves. */
export async function toRound(app: MapApp): Promise<void> {
  const field = new FieldWork(app);
  await beInTheField(field);
  await field.go('rail.list');
  const desk = app.page.locator('ur-round-desk');
  await desk.getByRole('button', { name: app.language === 'zh' ? /添加筛选清单里的/ : /filtered list/ }).click();
  await expect(desk.getByRole('listitem').first()).toBeVisible();
}
