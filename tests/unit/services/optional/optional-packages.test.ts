import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OptionalPackage } from '../../../../src/domain/packages/optional-package.ts';
import { OptionalPackages } from '../../../../src/services/optional/optional-packages.ts';

const CONTENT = { 'optional/gdal-1.js': 'script', 'optional/gdal-2.wasm': 'wasm of some bytes', 'optional/gdal-3.data': 'data' } as const;
const ROLES = ['script', 'wasm', 'data'] as const;
const gdal: OptionalPackage = {
  name: 'gdal',
  version: '2.8.1',
  licence: 'LGPL-2.1-or-later',
  files: Object.entries(CONTENT).map(([url, content], index) => ({ url, role: ROLES[index] ?? 'data', bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })),
};

/** Cache storage in memory, as far as it is used; `full` lets every write fail. */
class MemoryCaches {
  readonly kept = new Map<string, Map<string, { readonly body: ArrayBuffer; readonly headers: Headers }>>();
  full = false;

  open(name: string): Promise<Cache> {
    const files = this.kept.get(name) ?? new Map<string, { readonly body: ArrayBuffer; readonly headers: Headers }>();
    this.kept.set(name, files);
    const cache = {
      match: (url: string) => {
        const file = files.get(url);
        return Promise.resolve(file && new Response(file.body, { headers: file.headers }));
      },
      put: async (url: string, response: Response) => {
        if (this.full) throw new DOMException('full', 'QuotaExceededError');
        files.set(url, { body: await response.arrayBuffer(), headers: response.headers });
      },
      keys: () => Promise.resolve([...files.keys()].map((url) => new Request(url))),
      delete: (url: string) => Promise.resolve(files.delete(url)),
    };
    return Promise.resolve(cache as unknown as Cache);
  }

  has = (name: string): Promise<boolean> => Promise.resolve(this.kept.has(name));
  delete = (name: string): Promise<boolean> => Promise.resolve(this.kept.delete(name));
}

let caches: MemoryCaches;
let served: Record<string, string>;
let asked: string[];
const packages = (storage: MemoryCaches | undefined = caches) =>
  new OptionalPackages({
    packages: [gdal],
    base: 'https://example.org/map/',
    caches: storage,
    fetchFile: (address) => {
      asked.push(address);
      const content = served[address.slice('https://example.org/map/'.length)];
      return content === undefined ? Promise.reject(new TypeError('no network')) : Promise.resolve(new Response(content));
    },
  });
const state = async (verify = false) => (await packages().list(verify))[0]?.state;

beforeEach(() => {
  caches = new MemoryCaches();
  served = { ...CONTENT };
  asked = [];
});

describe('an optional package', () => {
  test('is absent, is brought with progress, is whole, is deleted', async () => {
    expect(await state()).toBe('absent');
    const told: number[] = [];
    await packages().download('gdal', (done, all) => told.push(done / all));
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(await state()).toBe('here');
    expect(await state(true)).toBe('whole');
    expect(await packages().isHere('gdal')).toBe(true);
    expect((await packages().list(false))[0]).toMatchObject({ name: 'gdal', version: '2.8.1', licence: 'LGPL-2.1-or-later', bytes: 28 });
    await packages().remove('gdal');
    expect(await state()).toBe('absent');
  });

  test('goes on where it stopped, and fetches a damaged file again', async () => {
    delete served['optional/gdal-3.data'];
    await expect(packages().download('gdal')).rejects.toMatchObject({ name: 'OptionalPackageError', why: 'missing' });
    expect(await state()).toBe('partial');
    expect(await packages().isHere('gdal')).toBe(false);
    served = { ...CONTENT };
    asked = [];
    caches.kept.get('optional-gdal')?.set('https://example.org/map/optional/gdal-1.js', { body: new TextEncoder().encode('scrXpt').buffer, headers: new Headers() });
    await packages().download('gdal');
    expect(asked.map((address) => address.slice(-2))).toEqual(['js', 'ta']);
    expect(await state(true)).toBe('whole');
  });

  test('that was changed on the disk is told when it is verified', async () => {
    await packages().download('gdal');
    caches.kept.get('optional-gdal')?.set('https://example.org/map/optional/gdal-1.js', { body: new TextEncoder().encode('scrXpt').buffer, headers: new Headers() });
    expect(await state(true)).toBe('damaged');
  });

  test('of a version before gives way', async () => {
    await caches.open('optional-gdal').then((cache) => cache.put('https://example.org/map/optional/gdal-0.wasm', new Response('old')));
    await packages().download('gdal');
    expect([...(caches.kept.get('optional-gdal')?.keys() ?? [])]).not.toContain('https://example.org/map/optional/gdal-0.wasm');
  });

  test.each([
    ['shorter', 'scrip'],
    ['longer', 'scripts'],
    ['other', 'scripT'],
  ])('that the server has %s is refused and not kept', async (_, content) => {
    served['optional/gdal-1.js'] = content;
    await expect(packages().download('gdal')).rejects.toMatchObject({ why: 'different' });
    expect(await state()).toBe('absent');
  });

  test('is refused by a full device, and by a browser that keeps nothing', async () => {
    caches.full = true;
    await expect(packages().download('gdal')).rejects.toMatchObject({ why: 'full' });
    const nowhere = new OptionalPackages({ packages: [gdal], base: 'https://example.org/', caches: undefined, fetchFile: () => Promise.reject(new TypeError('none')) });
    expect(await nowhere.isHere('gdal')).toBe(false);
    await expect(nowhere.download('gdal')).rejects.toMatchObject({ why: 'blocked' });
  });

  test('stops with the reason of the abort', async () => {
    const stop = new AbortController();
    const reason = new DOMException('enough', 'AbortError');
    stop.abort(reason);
    const stopped = new OptionalPackages({ packages: [gdal], base: 'https://example.org/', caches, fetchFile: () => Promise.reject(reason) });
    await expect(stopped.download('gdal', () => undefined, stop.signal)).rejects.toBe(reason);
  });
});
