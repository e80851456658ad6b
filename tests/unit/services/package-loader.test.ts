import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PackageName } from '../../../src/domain/packages/package-manifest.ts';
import { openDevicePackages, type PackageShelf } from '../../../src/services/device-packages.ts';
import { packageLoader } from '../../../src/services/package-loader.ts';
import { packageRecordSource } from '../../../src/services/package-record-source.ts';
import { packageManifest } from '../../fixtures/package-manifest.ts';

const VERSION = '2026-11-22';
const textOf = (name: PackageName): string => JSON.stringify({ version: VERSION, [name]: 1, records: [{ id: 'a' }], documents: [{ id: 'd' }] });
const manifest = packageManifest(VERSION, textOf);
const GOOD = textOf('base');
const { sha256 } = manifest.packages.base;
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** A device that holds these texts by digest, and what was kept on it. */
function device(texts: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(texts).map(([key, text]) => [key, bytesOf(text)]));
  const repaired: string[] = [];
  const shelf: PackageShelf = {
    bytes: (key) => Promise.resolve(held.get(key)),
    keep: (kept, bytes) => Promise.resolve(void held.set(kept.sha256, bytes)),
  };
  return { held, repaired, shelf, open: () => Promise.resolve(openDevicePackages((file) => repaired.push(file), shelf)) };
}

const online = (body: string, status = 200) => vi.fn(() => Promise.resolve(new Response(body, { status })));
const offline = () => vi.fn(() => Promise.reject(new TypeError('offline')));

beforeAll(() => vi.stubGlobal('isSecureContext', true));
afterAll(() => vi.unstubAllGlobals());

describe('a loader whose files travel with the page', () => {
  const loader = (fetchFile: () => Promise<Response>, here = device()) => packageLoader(manifest, { fetchFile, device: here.open, travelling: () => true });

  test('gives the content of a package of its version and does not ask the device', async () => {
    const here = device({ [sha256]: GOOD });
    const bytes = vi.spyOn(here.shelf, 'bytes');
    await expect(loader(online(GOOD), here).load('base')).resolves.toMatchObject({ base: 1 });
    expect(bytes).not.toHaveBeenCalled();
  });

  test.each([
    ['no reply', offline(), 'missing'],
    ['404', online('gone', 404), 'missing'],
    ['503', online('later', 503), 'missing'],
    ['an HTML page with 200', online('<!doctype html>'), 'broken'],
    ['cut JSON', online('{"version":"2026-1'), 'broken'],
    ['null', online('null'), 'broken'],
    ['no version', online('{}'), 'broken'],
    ['the right version with another digest', online(`${GOOD} `), 'broken'],
    ['another version', online('{"version":"2025-01-01"}'), 'mixed'],
  ] as const)('%s is a package error', async (_, fetchFile, kind) => {
    await expect(loader(fetchFile).load('base')).rejects.toMatchObject({ name: 'PackageError', failure: { kind, file: 'data/base.json' } });
  });

  test.each([
    ['does not come', offline()],
    ['is of another version', online('{"version":"2025-01-01"}')],
  ] as const)('what %s is taken from the device', async (_, fetchFile) => {
    await expect(loader(fetchFile, device({ [sha256]: GOOD })).load('base')).resolves.toMatchObject({ base: 1 });
  });

  test('where the program that reads the device does not come either, the first failure is told', async () => {
    const failing = packageLoader(manifest, { fetchFile: offline(), device: () => Promise.reject(new TypeError('no chunk')), travelling: () => true });
    await expect(failing.load('base')).rejects.toMatchObject({ failure: { kind: 'missing' } });
  });
});

describe('a loader that asks the device first', () => {
  const loader = (fetchFile: () => Promise<Response>, here = device()) => packageLoader(manifest, { fetchFile, device: here.open, travelling: () => false });

  test('takes what is there without a network', async () => {
    const fetchFile = offline();
    await expect(loader(fetchFile, device({ [sha256]: GOOD })).load('base')).resolves.toMatchObject({ base: 1 });
    expect(fetchFile).not.toHaveBeenCalled();
  });

  test('fetches what is not there, and keeps it', async () => {
    const here = device();
    await loader(online(GOOD), here).load('base');
    await expect.poll(() => here.held.has(sha256)).toBe(true);
    expect(here.repaired).toEqual([]);
  });

  test('fetches anew what is damaged, keeps it and tells so', async () => {
    const here = device({ [sha256]: GOOD.slice(0, -9) });
    await expect(loader(online(GOOD), here).load('base')).resolves.toMatchObject({ base: 1 });
    await expect.poll(() => here.repaired).toEqual(['data/base.json']);
    expect(here.held.get(sha256)).toEqual(bytesOf(GOOD));
  });

  test('says that the device is damaged, not that the network is missing, where both are true', async () => {
    await expect(loader(offline(), device({ [sha256]: 'x' })).load('base')).rejects.toMatchObject({ failure: { kind: 'broken' } });
  });

  test('refuses a package of another version under the right digest', async () => {
    const other = packageManifest(VERSION, () => '{"version":"2025-01-01"}');
    const here = device({ [other.packages.base.sha256]: '{"version":"2025-01-01"}' });
    const mixed = packageLoader(other, { fetchFile: offline(), device: here.open, travelling: () => false });
    await expect(mixed.load('base')).rejects.toMatchObject({ failure: { kind: 'mixed' } });
  });

  test('shows a package that the device cannot keep', async () => {
    const here = device();
    vi.spyOn(here.shelf, 'keep').mockRejectedValue(new Error('full'));
    await expect(loader(online(GOOD), here).load('base')).resolves.toMatchObject({ base: 1 });
  });

  test('fetches where the device cannot be read, or its program does not come', async () => {
    const here = device();
    vi.spyOn(here.shelf, 'bytes').mockRejectedValue(new Error('blocked'));
    await expect(loader(online(GOOD), here).load('base')).resolves.toMatchObject({ base: 1 });
    const without = packageLoader(manifest, { fetchFile: online(GOOD), device: () => Promise.reject(new TypeError('no chunk')), travelling: () => false });
    await expect(without.load('base')).resolves.toMatchObject({ base: 1 });
  });
});

describe('packageRecordSource', () => {
  test('loads once, and again only after a failure', async () => {
    let calls = 0;
    const fetchFile = (): Promise<Response> => {
      calls += 1;
      return Promise.resolve(calls === 1 ? new Response('', { status: 500 }) : new Response(textOf('records')));
    };
    const source = packageRecordSource(packageLoader(manifest, { fetchFile, device: device().open, travelling: () => true }));
    await expect(source.records()).rejects.toThrow('missing');
    expect((await source.records()).get('a')).toEqual({ id: 'a' });
    expect((await source.documents()).has('d')).toBe(true);
    expect(calls).toBe(2);
  });
});
