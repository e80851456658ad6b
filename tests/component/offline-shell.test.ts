import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShellListing } from '../../src/domain/offline/shell-listing.ts';
import type { PackageManifest } from '../../src/domain/packages/package-manifest.ts';
import { sha256Hex } from '../../src/domain/sha256-hex.ts';
import { cacheName, readGenerations } from '../../src/service-worker/generation.ts';
import { installShell } from '../../src/service-worker/install-shell.ts';
import { takeStock } from '../../src/service-worker/take-stock.ts';
import { openPackageDatabase } from '../../src/storage/packages/package-database.ts';
import { PackageStore } from '../../src/storage/packages/package-store.ts';

const BASE = 'https://example.org/maps/shibei/';
const DATABASE = 'test-packages';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let store: PackageStore;
beforeEach(() => {
  store = new PackageStore(() => openPackageDatabase(DATABASE));
});
afterEach(async () => {
  await store.close();
  await deleteDB(DATABASE);
  for (const name of await caches.keys()) await caches.delete(name);
});

/** A server of these files, and how often each was asked for. */
function serverOf(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const answers = new Map(Object.entries(files));
  return {
    answers,
    asked,
    fetchFile: (address: string): Promise<Response> => {
      const path = address.slice(BASE.length);
      asked.push(path);
      const text = answers.get(path);
      return Promise.resolve(text === undefined ? new Response('gone', { status: 404 }) : new Response(text, { headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' } }));
    },
  };
}

async function listingOf(build: string, program: Readonly<Record<string, string>>, data: Readonly<Record<string, string>>): Promise<ShellListing> {
  const files = await Promise.all(Object.entries(program).map(async ([path, text]) => ({ path, bytes: text.length, sha256: await sha256Hex(bytesOf(text)) })));
  const packages = await Promise.all(
    Object.entries(data).map(async ([name, text]) => [name, { url: `data/${name}.json`, bytes: text.length, sha256: await sha256Hex(bytesOf(text)) }] as const),
  );
  return { build, page: 'app.html', files, data: { version: '2026-11-22', packages: Object.fromEntries(packages) } as unknown as PackageManifest };
}

const PROGRAM = { 'app.html': '<!doctype html>', 'assets/core.js': 'one', 'assets/map.js': 'map' };
const DATA = { base: '{"base":1}', records: '{"records":[]}' };
const SERVED = { ...PROGRAM, 'data/base.json': DATA.base, 'data/records.json': DATA.records };
const install = (listing: ShellListing, server: ReturnType<typeof serverOf>, progress: number[] = []): Promise<void> =>
  installShell(listing, { caches, shelf: store, base: BASE, fetchFile: server.fetchFile, onProgress: (done, all) => progress.push(done / all) });

describe('making a version ready on the device', () => {
  test('brings the program into a cache and the data into IndexedDB, and tells how far it is', async () => {
    const listing = await listingOf('one', PROGRAM, DATA);
    const progress: number[] = [];
    await install(listing, serverOf(SERVED), progress);
    expect(await takeStock(listing, caches, BASE, true)).toMatchObject({ missing: [], damaged: [], verified: true, files: 3 });
    expect((await store.list()).map(({ name }) => name).sort()).toEqual(['base', 'records']);
    expect(progress).toHaveLength(5);
    expect(progress.at(-1)).toBe(1);
    const kept = await (await caches.open(cacheName('one'))).match(`${BASE}assets/core.js`);
    expect(kept?.headers.get('Content-Type')).toBe('text/plain');
    expect(kept?.headers.get('Content-Encoding')).toBeNull();
    expect(await readGenerations(caches, BASE)).toMatchObject([{ build: 'one', complete: true }]);
  });

  test('takes what is the same from the version before, and leaves that as it was', async () => {
    await install(await listingOf('one', PROGRAM, DATA), serverOf(SERVED));
    const changed = { ...PROGRAM, 'assets/core.js': 'two' };
    const server = serverOf({ ...SERVED, ...changed });
    await install(await listingOf('two', changed, DATA), server);
    expect(server.asked).toEqual(['assets/core.js']);
    const old = await (await caches.open(cacheName('one'))).match(`${BASE}assets/core.js`);
    expect(await old?.text()).toBe('one');
  });

  test.each([
    ['is missing', { 'assets/map.js': undefined }, { why: 'missing', path: 'assets/map.js' }],
    ['is of another version', { 'assets/map.js': 'newer' }, { why: 'different', path: 'assets/map.js' }],
    ['is a page of the host instead', { 'data/records.json': '<!doctype html>' }, { why: 'different', path: 'data/records.json' }],
  ] as const)('refuses the whole version where a file %s, and goes on from there the next time', async (_, change, failure) => {
    const listing = await listingOf('one', PROGRAM, DATA);
    const server = serverOf(SERVED);
    for (const [path, text] of Object.entries(change)) {
      if (text === undefined) server.answers.delete(path);
      else server.answers.set(path, text);
    }
    await expect(install(listing, server)).rejects.toMatchObject(failure);
    expect(await readGenerations(caches, BASE)).toMatchObject([{ complete: false }]);
    const again = serverOf(SERVED);
    await install(listing, again);
    expect(again.asked).not.toContain('app.html');
    expect(await readGenerations(caches, BASE)).toMatchObject([{ complete: true }]);
  });

  test('finds a missing and a damaged file, fetches these alone and is whole again', async () => {
    const listing = await listingOf('one', PROGRAM, DATA);
    await install(listing, serverOf(SERVED));
    const cache = await caches.open(cacheName('one'));
    await cache.delete(`${BASE}app.html`);
    await cache.put(`${BASE}assets/core.js`, new Response('bitten'));
    expect(await takeStock(listing, caches, BASE, false)).toMatchObject({ missing: ['app.html'], damaged: [] });
    expect(await takeStock(listing, caches, BASE, true)).toMatchObject({ missing: ['app.html'], damaged: ['assets/core.js'] });
    const server = serverOf(SERVED);
    await install(listing, server);
    expect(server.asked.sort()).toEqual(['app.html', 'assets/core.js']);
    expect(await takeStock(listing, caches, BASE, true)).toMatchObject({ missing: [], damaged: [] });
  });

  test('replaces a damaged package', async () => {
    const listing = await listingOf('one', PROGRAM, DATA);
    const { sha256 } = listing.data.packages.base;
    await store.keep({ sha256, name: 'base', version: '2026-11-22' }, bytesOf('bitten').buffer);
    await install(listing, serverOf(SERVED));
    expect(new TextDecoder().decode(await store.bytes(sha256))).toBe(DATA.base);
  });
});

describe('packages in a real IndexedDB', () => {
  test('are there after closing, found by their digest; others are forgotten on demand', async () => {
    await store.keep({ sha256: 'aa', name: 'base', version: 'v' }, bytesOf('base').buffer);
    await store.keep({ sha256: 'bb', name: 'search', version: 'v' }, bytesOf('search').buffer);
    await store.close();
    expect(await store.list()).toMatchObject([{ sha256: 'aa', byteLength: 4 }, { sha256: 'bb', byteLength: 6 }]);
    await store.keepOnly(new Set(['bb']));
    expect(await store.bytes('aa')).toBeUndefined();
    expect(new TextDecoder().decode(await store.bytes('bb'))).toBe('search');
  });

  test('a database that a newer page has changed is told as such', async () => {
    const newer = await openDB(DATABASE, 2);
    newer.close();
    await expect(store.list()).rejects.toMatchObject({ name: 'StorageError', kind: 'newer' });
  });
});
