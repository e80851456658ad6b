import { expect, test } from 'vitest';
import type { KeptPackage } from '../../../src/storage/packages/package-database.ts';
import { packageStock } from '../../../src/services/package-stock.ts';
import { packageManifest } from '../../fixtures/package-manifest.ts';

const manifest = packageManifest('2026-11-22', (name) => `text of ${name}`);
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const { base, records, forms } = manifest.packages;
const kept = (sha256: string): KeptPackage => ({ sha256, name: 'base', version: '2026-11-22', byteLength: 1, keptAt: 7 });

test('says what is here without reading it, and what is whole only after comparing it', async () => {
  const texts = new Map([
    [base.sha256, bytesOf('text of base')],
    [records.sha256, bytesOf('text of recordz')],
  ]);
  const store = {
    // The list names forms too, but their bytes are gone, as after a half eviction.
    list: () => Promise.resolve([kept(base.sha256), kept(records.sha256), kept(forms.sha256)]),
    bytes: (sha256: string) => Promise.resolve(texts.get(sha256)),
  };
  const stateOf = async (verify: boolean): Promise<Record<string, string>> =>
    Object.fromEntries((await packageStock(manifest, verify, store)).map(({ name, state }) => [name, state]));
  expect(await stateOf(false)).toMatchObject({ base: 'here', records: 'here', forms: 'here', search: 'missing' });
  expect(await stateOf(true)).toMatchObject({ base: 'whole', records: 'damaged', forms: 'missing', search: 'missing' });
});
