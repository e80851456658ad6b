import { expectAccessible } from './drivers/expect-accessible.ts';
import { FieldWork } from './drivers/field-work.ts';
import { MapApp } from './drivers/map-app.ts';
import { expect, test } from './drivers/test.ts';
import { Tools } from './drivers/tools.ts';
import { withoutServiceWorkers } from './drivers/without-service-workers.ts';

/** A street in the south, and a place in the west of the district. */
const SITE = 'taidong-pedestrian-street';
const FAR = { latitude: 36.0987, longitude: 120.3654, accuracy: 12 };

test.use({ permissions: ['geolocation'], geolocation: FAR });

test('from the card of a site: a draft with its photo survives a reload, what is missing is told, what was saved is in the queue and can be changed', async ({ app, page }) => {
  const field = new FieldWork(app);
  await app.open(`?site=${SITE}`);
  await app.waitForMap();
  await field.inspectFromCard();
  await field.remark.fill('围挡已拆，路面未恢复');
  await field.finish();
  await expect(field.form.getByText(/还差|还有 \d+/).first()).toBeVisible();
  await field.answerWhatIsRequired();
  await field.agreeWithDocuments();
  await field.addPhoto();
  await field.button('place.take').click();
  await expect(field.form.getByText(/位置离这个点位 [\d.]+ 千米/)).toBeVisible();
  await field.form.getByRole('radio', { name: field.text('excuse.later') }).check();
  await field.giveName('巡查 07');
  await field.expectDraftSaved();

  await page.reload();
  await expect(field.remark).toHaveValue('围挡已拆，路面未恢复');
  await expect(field.photo).toBeVisible();
  await expectAccessible(page);
  await field.finish();
  await field.expectSaved();

  await field.go('rail.send');
  await expect(field.records).toHaveCount(1);
  await expect(field.records).toContainText(field.text('state.on-tablet'));
  // A phone's header has no room for the badge.
  if (!app.isPhone) await expect(page.locator('ur-offline-badge').getByRole('button')).toHaveAccessibleName(/1 条记录未送达/);
  await expectAccessible(page);
  await field.records.click();
  await field.button('queue.edit').click();
  await field.remark.fill('围挡已拆，路面已恢复');
  await field.finish('save.finish-edit');
  await field.expectSaved();
  await field.go('rail.send');
  await field.records.click();
  await expect(page.locator('ur-record-view')).toContainText('围挡已拆，路面已恢复');
  await expect(page.locator('ur-record-view').getByText(/改了：说明/)).toBeVisible();
  await expect(page.locator('ur-record-view').locator('.parts img')).toBeVisible();
});

test('pressed on the card before the map is there, the inspection is begun once it is', async ({ app, page }) => {
  await withoutServiceWorkers(page);
  const field = new FieldWork(app);
  let letMapCome = (): void => undefined;
  const mapMayCome = new Promise<void>((resolve) => (letMapCome = resolve));
  await page.route(/\/assets\/maplibre[^/]*\.js$/, async (route) => {
    await mapMayCome;
    await route.continue();
  });
  await app.open(`?site=${SITE}`);
  const inspect = app.card.getByRole('button', { name: app.text('card.inspect') });
  await inspect.click();
  await expect(inspect).toHaveAttribute('aria-busy', 'true');
  await expect(field.form).toHaveCount(0);
  letMapCome();
  await expect(field.form).toBeVisible();
});

test('a clock ten years ahead is told in the field, with what is safe and what to do', async ({ app, page }) => {
  const field = new FieldWork(app);
  await page.clock.setFixedTime(new Date(Date.now() + 10 * 365 * 24 * 3_600_000));
  await app.open();
  await app.waitForMap();
  await field.open();
  const note = page.locator('ur-trouble-note').filter({ visible: true });
  await expect(note).toContainText(field.text('trouble.clock.what'));
  await note.getByRole('button', { name: field.text('trouble.open') }).click();
  await expect(page.locator('ur-trouble-desk')).toContainText(field.text('trouble.clock.safe'));
  await expect(page.locator('ur-trouble-desk')).toContainText(field.text('trouble.clock.do'));
  await expectAccessible(page);
});

test('something new is placed on the map; everything goes into a file, and another device takes it in', async ({ app, page, browser, baseURL, viewport, hasTouch, isMobile }) => {
  const field = new FieldWork(app);
  await app.open();
  await app.waitForMap();
  await field.open();
  await field.button('start.new').click();
  await field.form.getByRole('textbox', { name: field.text('form.name') }).fill('新开的口袋公园');
  await field.form.locator('ur-found-place').getByRole('button', { name: field.text('place.map') }).click();
  await new Tools(app).press(0.5, 0.4);
  await expect(field.form.locator('ur-found-place .good')).toBeVisible();
  await field.button('place.take').click();
  await field.answerWhatIsRequired();
  await field.giveName('巡查 07');
  await field.finish();
  await field.expectSaved();

  await field.go('rail.send');
  const downloading = page.waitForEvent('download');
  await field.button('queue.export').click();
  const file = await (await downloading).path();

  const elsewhere = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), viewport, hasTouch, isMobile, locale: 'zh-CN' });
  const other = new FieldWork(new MapApp(await elsewhere.newPage()));
  await other.app.open();
  await other.open();
  await other.go('rail.send');
  await other.page.locator('ur-archive-tools input[type=file]').setInputFiles(file);
  await expect(other.page.getByText(other.text('archive.taken', { added: 1, known: 0, photos: 0 }))).toBeVisible();
  await expect(other.records).toContainText('新开的口袋公园');
  await elsewhere.close();
});
