import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { FieldWork } from '../drivers/field-work.ts';
import { MapApp } from '../drivers/map-app.ts';
import { installedProfile } from './installed-profile.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');

test('after one visit, with the server gone: a site is inspected with a photo, and is there in the next browser process', async ({ viewport, hasTouch, isMobile }) => {
  const profile = await installedProfile({ dist: DIST, path: '/', options: { viewport, hasTouch, isMobile, locale: 'zh-CN' } });
  try {
    await profile.visitUntilReady();
    await profile.stopServer();
    const first = await profile.newProcess();
    const field = new FieldWork(new MapApp(first.pages()[0] ?? (await first.newPage())));
    await field.app.open('?site=changsha-road');
    await field.app.waitForMap();
    await field.inspectFromCard();
    await field.answerWhatIsRequired();
    await field.agreeWithDocuments();
    await field.addPhoto();
    await field.form.getByRole('radio', { name: field.text('excuse.no-signal') }).check();
    await field.giveName('巡查 07');
    await field.expectDraftSaved();
    await field.finish();
    await field.expectSaved();
    await first.close();

    const second = await profile.newProcess();
    const again = new FieldWork(new MapApp(second.pages()[0] ?? (await second.newPage())));
    await again.app.open();
    await again.open();
    await again.go('rail.send');
    await again.records.click();
    await expect(again.page.locator('ur-record-view').locator('.parts img')).toBeVisible();
    expect(profile.problems()).toEqual([]);
  } finally {
    await profile.remove();
  }
});
