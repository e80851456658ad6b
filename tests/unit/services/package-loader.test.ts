import { describe, expect, test } from 'vitest';
import type { PackageManifest } from '../../../src/domain/packages/package-manifest.ts';
import { packageLoader } from '../../../src/services/package-loader.ts';
import { packageRecordSource } from '../../../src/services/package-record-source.ts';

const info = (name: string) => ({ url: `data/${name}.json`, bytes: 1, sha256: '00' });
const manifest: PackageManifest = {
  version: '2026-11-22',
  packages: { catalogue: info('catalogue'), vocabulary: info('vocabulary'), base: info('base'), records: info('records'), search: info('search'), forms: info('forms') },
};
const answering = (body: string, status = 200) => packageLoader(manifest, () => Promise.resolve(new Response(body, { status })));

describe('packageLoader', () => {
  test('gives the content of a package of its version', async () => {
    await expect(answering('{"version":"2026-11-22","base":1}').load('base')).resolves.toMatchObject({ base: 1 });
  });

  test.each([
    ['no reply', packageLoader(manifest, () => Promise.reject(new TypeError('offline'))), 'missing'],
    ['404', answering('gone', 404), 'missing'],
    ['503', answering('later', 503), 'missing'],
    ['an HTML page with 200', answering('<!doctype html>'), 'broken'],
    ['cut JSON', answering('{"version":"2026-1'), 'broken'],
    ['null', answering('null'), 'broken'],
    ['no version', answering('{}'), 'broken'],
    ['another version', answering('{"version":"2025-01-01"}'), 'mixed'],
  ] as const)('%s is a package error', async (_, loader, kind) => {
    await expect(loader.load('base')).rejects.toMatchObject({ name: 'PackageError', failure: { kind, file: 'data/base.json' } });
  });
});

describe('packageRecordSource', () => {
  test('loads once, and again only after a failure', async () => {
    let calls = 0;
    const loader = packageLoader(manifest, () => {
      calls += 1;
      return Promise.resolve(calls === 1 ? new Response('', { status: 500 }) : new Response('{"version":"2026-11-22","records":[{"id":"a"}],"documents":[{"id":"d"}]}'));
    });
    const source = packageRecordSource(loader);
    await expect(source.records()).rejects.toThrow('missing');
    expect((await source.records()).get('a')).toEqual({ id: 'a' });
    expect((await source.documents()).has('d')).toBe(true);
    expect(calls).toBe(2);
  });
});
