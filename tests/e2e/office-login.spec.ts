import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Uint8ArrayReader, TextWriter, ZipReader } from '@zip.js/zip.js/index-native.js';
import { hasOffice } from '../../scripts/set-up/office.mjs';
import { findPostgis } from '../../scripts/set-up/postgis.mjs';
import { FieldWork } from './drivers/field-work.ts';
import { MapApp } from './drivers/map-app.ts';
import { OfficeWithLogin } from './drivers/office-with-login.ts';

const SITE = 'taidong-pedestrian-street';

test.skip(findPostgis() === null || !hasOffice(), 'PostGIS, QGIS Server, spawn-fcgi or nginx with njs is not here (deploy/packages.txt)');

let place: OfficeWithLogin;

test.beforeAll(async () => {
  test.setTimeout(480_000);
  place = await OfficeWithLogin.start();
});
test.afterAll(() => place.stop());

test('an inspector logs in at the issuer in a window of its own, the form stays, what waited is received, and the token is nowhere but in memory', async ({ browser, viewport }) => {
  // Three servers beside the browser.
  test.setTimeout(240_000);
  const { office } = place;
  const context = await browser.newContext({ baseURL: `${office.origin}/`, locale: 'zh-CN', viewport, reducedMotion: 'reduce' });
  const addresses: string[] = [];
  const tokens: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => addresses.push(request.url()));
  context.on('response', (response) => {
    if (response.url().endsWith('/office/token') && response.ok()) void response.json().then((said: { access_token: string }) => tokens.push(said.access_token));
  });
  // A 401 is how the office asks for a login; everything else a page of this origin says is a fault, policy violations first.
  // What the issuer's pages say is the issuer's.
  context.on('console', (message) => {
    const ours = message.location().url.startsWith(office.origin) || message.text().startsWith('policy: ');
    if (ours && ['error', 'warning'].includes(message.type()) && !/status of 401|GL Driver Message|GPU stall/.test(message.text())) complaints.push(message.text());
  });
  await context.addInitScript((origin) => {
    if (location.origin === origin) document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`policy: ${violatedDirective} ${blockedURI}`));
  }, office.origin);
  const page = await context.newPage();
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${office.origin}/`)) complaints.push(`asked ${request.url()}`);
  });
  const app = new MapApp(page);
  const field = new FieldWork(app);
  await app.open(`?site=${SITE}`);
  await app.waitForMap();
  await field.inspectFromCard();
  await field.remark.fill('围挡已拆，路面未恢复');
  await field.answerWhatIsRequired();
  await field.agreeWithDocuments();
  await field.addPhoto();
  await field.form.getByRole('radio', { name: field.text('excuse.later') }).check();
  await field.giveName('巡查 07');
  await field.finish();
  await field.expectSaved();
  await field.go('rail.send');
  const panel = page.locator('ur-office-panel');
  await expect(panel.getByText(field.text('office.trouble.login'))).toBeVisible();
  expect(await office.eventIds()).toEqual([]);

  await place.logIn(page, field, panel);

  await expect(field.records).toContainText(field.text('state.received'));
  expect(await office.eventIds()).toHaveLength(2);
  await expect(panel.getByText(field.text('office.comes-none', { office: '市北更新办公室' }))).toBeVisible();

  const [token = ''] = tokens;
  expect(token.split('.')).toHaveLength(3);
  const secret = token.split('.')[2] ?? token;
  expect(addresses.filter((address) => address.includes(secret))).toEqual([]);
  const logs = await Promise.all(['nginx-access.log', 'nginx-error.log', 'qgis.log', 'postgres.log'].map((name) => readFile(join(office.home, 'log', name), 'utf8')));
  expect(logs[0]).toContain('/office/wfs3/');
  expect(logs.join('').includes(secret)).toBe(false);
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const rows = await Promise.all(
      databases.map(async ({ name = '' }) => {
        const database = await new Promise<IDBDatabase>((done, failed) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(new Error(name));
        });
        const all = await Promise.all(
          [...database.objectStoreNames].map(
            (store) =>
              new Promise<string>((done) => {
                const request = database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>;
                request.onsuccess = () => done(JSON.stringify(request.result));
              }),
          ),
        );
        database.close();
        return all.join('');
      }),
    );
    return [JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage)), document.cookie, ...rows].join('');
  });
  expect(kept).toContain('路面未恢复');
  expect(kept.includes(secret)).toBe(false);
  const download = page.waitForEvent('download');
  await field.button('queue.export').click();
  const archive = new ZipReader(new Uint8ArrayReader(await readFile(await (await download).path())));
  const parts = await Promise.all((await archive.getEntries()).map((entry) => (entry.directory ? Promise.resolve('') : entry.getData(new TextWriter()))));
  expect(parts.join('')).toContain('路面未恢复');
  expect(parts.join('').includes(secret)).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});
