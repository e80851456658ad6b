import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { offlineText } from '../../../src/i18n/offline/offline-text.ts';
import { MapApp } from '../drivers/map-app.ts';
import { type InstalledProfile, installedProfile } from './installed-profile.ts';
import { secondBuild } from './second-build.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');

let profile: InstalledProfile;
let newer = '';
test.beforeEach(async ({ viewport, hasTouch, isMobile }) => {
  newer = await secondBuild(DIST);
  profile = await installedProfile({ dist: DIST, path: '/', options: { viewport, hasTouch, isMobile, locale: 'zh-CN' } });
  await profile.visitUntilReady();
});
test.afterEach(async () => {
  await profile.remove();
  await rm(newer, { recursive: true });
});

/** Builds whose program lies on the device. */
const builds = (page: Page): Promise<readonly string[]> => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('shell-')).sort());

test('a newer version is stored beside the old one, offered, and loaded only when told to', async () => {
  await profile.deploy(newer);
  const context = await profile.newProcess();
  const page = context.pages()[0] ?? (await context.newPage());
  const app = new MapApp(page);
  let loads = 0;
  page.on('load', () => (loads += 1));
  await app.open();
  await app.waitForMap();
  const other = await context.newPage();
  await other.goto(profile.address);
  const offer = page.getByRole('status', { name: offlineText('zh', 'update.heading') });
  await expect(offer).toBeVisible();
  expect(await builds(page)).toHaveLength(2);
  // What was begun stays, and nothing reloads by itself.
  await app.search('台东');
  await offer.getByRole('button', { name: offlineText('zh', 'update.later') }).click();
  await expect(offer).toBeHidden();
  await expect(app.searchBox).toHaveValue('台东');
  expect(loads).toBe(1);
  await expect(page.locator('ur-offline-badge').getByRole('button', { includeHidden: true })).toContainText(offlineText('zh', 'badge.update'));
  expect(profile.problems()).toEqual([]);
  // The other tab takes it: it loads again, this one goes on with the files of its own version.
  const reloaded = other.waitForEvent('load');
  await other.getByRole('status', { name: offlineText('zh', 'update.heading') }).getByRole('button', { name: offlineText('zh', 'update.now') }).click();
  await reloaded;
  await expect(app.searchBox).toHaveValue('台东');
  expect(loads).toBe(1);
  expect(profile.problems()).toEqual([]);
  await page.bringToFront();
  await app.search('tdbxj');
  await app.results.first().click();
  await expect(app.card.getByRole('heading', { name: app.text('card.sources.heading') })).toBeVisible();
});

test('a version with a file that is not what was built is refused, and the device keeps the one it has', async () => {
  await profile.deploy(newer);
  // The server holds the new list and, under one name, still the old file: as in the middle of a copy.
  await profile.overwrite(DIST, /^assets\/ur-legend-/);
  const context = await profile.newProcess();
  const page = context.pages()[0] ?? (await context.newPage());
  const app = new MapApp(page);
  await app.open();
  await app.waitForMap();
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing?.state ?? 'none')).toBe('none');
  // Asked for once more and waited for: the browser answers when the attempt has ended.
  const waiting = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const attempt = new Promise<string>((ended) => {
      registration?.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => ended(worker.state));
      });
    });
    await registration?.update().catch(() => undefined);
    return attempt;
  });
  expect(waiting).toBe('redundant');
  await app.showList();
  expect(await app.listCount()).toBeGreaterThan(400);
  expect(await builds(page)).toHaveLength(2);
});

test('a damaged package is told, fetched anew and kept', async () => {
  const context = await profile.newProcess();
  const page = context.pages()[0] ?? (await context.newPage());
  const app = new MapApp(page);
  await app.open();
  await app.waitForMap();
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('shibei-renewal-packages');
        opening.onerror = () => failed(new Error('no packages'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['package', 'bytes'], 'readwrite');
          const list = transaction.objectStore('package').getAll();
          list.onsuccess = () => {
            const base = (list.result as { name: string; sha256: string }[]).find(({ name }) => name === 'base');
            if (base) transaction.objectStore('bytes').put(new Uint8Array([123, 1, 2]).buffer, base.sha256);
          };
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
  await app.open();
  await app.waitForMap();
  await expect(page.getByRole('status').filter({ hasText: /已重新取得，现在完整/ })).toBeVisible();
  await profile.stopServer();
  await app.open();
  await app.waitForMap();
});
