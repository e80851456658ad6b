import { describe, expect, test, vi } from 'vitest';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { PackageError } from '../../../src/services/package-error.ts';
import type { PackageLoader } from '../../../src/services/package-loader.ts';
import { packageSearchSource } from '../../../src/services/package-search-source.ts';
import { catalogueEntry } from '../../fixtures/catalogue-entry.ts';
import { pronunciation } from '../../fixtures/search-names.ts';

const body = {
  version: '1',
  pronunciation,
  addresses: { walk: '威海路' },
  places: [{ id: 's', kind: 'station', name: { zh: '台东站', en: 'Taidong' }, aliases: [], point: [120.35, 36.08], errorMetres: 30, verified: true }],
};
const catalogue: Catalogue = { version: '1', entries: [catalogueEntry({ id: 'walk', name: { zh: '台东步行街', en: 'Walk' } })] };
const working = () => ({ version: '1', load: vi.fn<PackageLoader['load']>(() => Promise.resolve(body)) });
const conversion = () => Promise.resolve({ toWgs84: () => [1, 2] as [number, number] });
const idsFor = (answer: { groups: readonly { hits: readonly { entry: { id: string } }[] }[] }) =>
  answer.groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.id));

describe('packageSearchSource', () => {
  test('loads nothing before it is opened, and the package once', async () => {
    const loader = working();
    const source = packageSearchSource(loader, conversion);
    expect(loader.load).not.toHaveBeenCalled();
    const [first, second] = await Promise.all([source.open(catalogue), source.open(catalogue)]);
    expect(loader.load.mock.calls).toEqual([['search']]);
    expect(idsFor(first.search('taidong'))).toEqual(idsFor(second.search('taidong')));
  });

  test('finds records with their addresses, and places', async () => {
    const searcher = await packageSearchSource(working(), conversion).open(catalogue);
    expect(idsFor(searcher.search('td'))).toEqual(['walk', 's']);
    expect(idsFor(searcher.search('威海路'))).toEqual(['walk']);
  });

  test('finds places while there are no records, and builds the index anew when there are', async () => {
    const source = packageSearchSource(working(), conversion);
    const before = await source.open(null);
    expect(idsFor(before.search('td'))).toEqual(['s']);
    expect(await source.open(null)).toBe(before);
    expect(idsFor((await source.open(catalogue)).search('td'))).toEqual(['walk', 's']);
  });

  test('passes a failure on and tries again', async () => {
    const loader = working();
    loader.load.mockRejectedValueOnce(new PackageError({ kind: 'missing', file: 'data/search.json' }));
    const source = packageSearchSource(loader, conversion);
    await expect(source.open(catalogue)).rejects.toMatchObject({ failure: { kind: 'missing' } });
    expect(idsFor((await source.open(catalogue)).search('td'))).toEqual(['walk', 's']);
  });

  test('loads the conversion only for other datums, once, and again after a failure', async () => {
    const load = vi.fn(conversion).mockRejectedValueOnce(new TypeError('offline'));
    const source = packageSearchSource(working(), load);
    expect(await source.toWgs84([120, 36], 'wgs84')).toEqual([120, 36]);
    expect(load).not.toHaveBeenCalled();
    await expect(source.toWgs84([120, 36], 'gcj02')).rejects.toThrow('offline');
    expect(await source.toWgs84([120, 36], 'gcj02')).toEqual([1, 2]);
    expect(await source.toWgs84([120, 36], 'bd09')).toEqual([1, 2]);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
