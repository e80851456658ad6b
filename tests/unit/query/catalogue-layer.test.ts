import { beforeAll, describe, expect, test } from 'vitest';
import { composePackages } from '../../../geodata/scripts/compose-packages.ts';
import type { BaseMap } from '../../../src/domain/base-map.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { type CataloguePackage, unpackCatalogue } from '../../../src/domain/packages/catalogue-package.ts';
import { baseLayer } from '../../../src/query/base-layer.ts';
import { catalogueLayer } from '../../../src/query/catalogue-layer.ts';
import { parseCql2Text } from '../../../src/query/cql2/parse-cql2-text.ts';
import { prepareLayer } from '../../../src/query/layer.ts';
import { runQuery } from '../../../src/query/run-query.ts';
import { areaStatistics } from '../../../src/query/area-statistics.ts';

let catalogue: Catalogue;
let base: BaseMap;
beforeAll(async () => {
  const { packages } = await composePackages();
  const read = (name: string): unknown => JSON.parse(packages.find((each) => each.name === name)?.json ?? 'null');
  catalogue = unpackCatalogue(read('catalogue') as CataloguePackage);
  ({ base } = read('base') as { base: BaseMap });
});

const layers = () => {
  const all = [catalogueLayer(catalogue, base), baseLayer('subdistricts', catalogue.version, base.subdistricts, 50)].map(prepareLayer);
  return new Map(all.map((layer) => [layer.id, layer]));
};
async function ask(text: string) {
  const query = parseCql2Text('sites', text);
  if (!query.ok) throw new Error(JSON.stringify(query.issues));
  const result = await runQuery(query.value, { layers: layers(), position: null });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
}

describe('catalogueLayer', () => {
  test('every record is a row, located exactly where the catalogue shows something', () => {
    const { rows } = catalogueLayer(catalogue, base);
    expect(rows.map(({ id }) => id)).toEqual(catalogue.entries.map(({ id }) => id));
    for (const [i, row] of rows.entries()) expect(row.geometry === null).toBe(catalogue.entries[i]?.shape.kind === 'none');
  });

  test('parking within 300 m of historic sites, planned for 2024, has no certain answer, and says what was left out', async () => {
    const result = await ask("theme = 'parking' AND target_year = 2024 AND S_DWITHIN(geometry, LAYER('sites', theme = 'historic'), 300)");
    expect(result.counts.certain).toBe(0);
    expect(result.note.largestErrorMetres.records).toBeGreaterThan(0);
    for (const id of result.ids) expect(catalogue.entries.find((entry) => entry.id === id)?.themes).toContain('parking');
  });

  test('a record known only by its sub-district is possible in a part of it and certain in all around', async () => {
    const somewhere = catalogue.entries.filter((entry) => entry.extent === 'contains');
    expect(somewhere.length).toBeGreaterThan(0);
    const everywhere = await ask('S_WITHIN(geometry, BBOX(119, 35, 121.5, 37))');
    const { ids, verdicts } = everywhere;
    for (const { id } of somewhere) expect(verdicts[ids.indexOf(id)]).toBe(2);
    expect(everywhere.note.leftOut[0]?.ids.length).toBe(catalogue.entries.filter(({ shape }) => shape.kind === 'none').length);
  });

  test('records are counted by sub-district', async () => {
    const all = layers();
    const [records, areas] = [all.get('sites'), all.get('subdistricts')];
    const answer = await ask("theme = 'parking'");
    if (!records || !areas) throw new Error('both layers were prepared');
    const table = await areaStatistics({ answer, records, areas, property: null });
    expect(table.length).toBe(areas.count);
    expect(table.some(({ count }) => count.certain + count.possible > 0)).toBe(true);
  });
});
