import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Geometry } from '../../../src/domain/geometry.ts';
import { areaStatistics } from '../../../src/query/area-statistics.ts';
import { prepareLayer } from '../../../src/query/layer.ts';
import { runQuery } from '../../../src/query/run-query.ts';
import { starPolygon } from '../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import { prepareSql, tableSql } from './load-geometries.ts';
import { PostgresCluster } from './postgres-cluster.ts';

const read = JSON.parse(readFileSync(new URL('../../../geodata/base/subdistricts.geojson', import.meta.url), 'utf8')) as FeatureCollection<Polygon | MultiPolygon>;
const areas = read.features.map(({ geometry }) => geometry as Geometry);
const random = seededRandom(8);
/** Outlines and points over and beyond the district; every seventh has no number to add. */
const records = Array.from({ length: 1200 }, (_, id) => {
  const at: [number, number] = [120.3 + 0.12 * random(), 36.04 + 0.13 * random()];
  const geometry: Geometry = id % 3 === 0 ? { type: 'Point', coordinates: at } : starPolygon(random, at, 0.0005 + 0.006 * random(), 30);
  return { geometry, homes: id % 7 === 0 ? null : Math.floor(1000 * random()) };
});

let database: PostgresCluster;
beforeAll(async () => {
  database = await PostgresCluster.start();
  const numbers = records.flatMap(({ homes }, id) => (homes === null ? [] : [`(${id}, ${homes})`])).join();
  await database.ask(`${prepareSql}${tableSql('area', { outline: areas })}${tableSql('record', { place: records.map(({ geometry }) => geometry) })}
    CREATE TABLE homes (id integer, homes integer); INSERT INTO homes VALUES ${numbers};`);
});
afterAll(() => database.stop());

test('counts and sums by sub-district are exactly those of PostGIS, areas that records cover together to a hundred-thousandth', async () => {
  const theirs = await database.ask(`
    SELECT area.id, count(record.id), coalesce(sum(homes), 0), count(record.id) - count(homes), ST_Area(outline::geography),
      coalesce(ST_Area(ST_Union(ST_CollectionExtract(ST_Intersection(outline, place), 3))::geography), 0)
    FROM area LEFT JOIN record ON ST_Intersects(outline, place) LEFT JOIN homes ON homes.id = record.id GROUP BY area.id, outline ORDER BY area.id;`);
  const rows = (list: readonly { geometry: Geometry; homes?: number | null }[]) =>
    list.map(({ geometry, homes }, id) => ({ id: String(id), geometry, errorMetres: 0, isSomewhereInside: false, properties: { homes: homes ?? null } }));
  const layer = prepareLayer({ kind: 'rows', id: 'records', version: '1', rows: rows(records) });
  const answer = await runQuery({ target: 'records', where: null, nearest: null }, { layers: new Map([['records', layer]]), position: null });
  if (!answer.ok) throw new Error('the query has issues');
  const subdistricts = prepareLayer({ kind: 'rows', id: 'areas', version: '1', rows: rows(areas.map((geometry) => ({ geometry }))) });
  const own = await areaStatistics({ answer, records: layer, areas: subdistricts, property: 'homes' });
  expect(own.map(({ id, count, sum, withoutNumber }) => [id, count.certain, sum.certain, withoutNumber].map(String))).toEqual(theirs.map((line) => line.slice(0, 4)));
  expect(own.every(({ count, sum }) => count.possible === 0 && sum.possible === 0)).toBe(true);
  for (const [place, { areaSquareMetres, overlapSquareMetres }] of own.entries()) {
    const [, , , , area, overlap] = (theirs[place] ?? []).map(Number);
    expect(Math.abs(areaSquareMetres / (area ?? NaN) - 1)).toBeLessThan(1e-6);
    expect(overlap).toBeGreaterThan(0);
    // PostGIS keeps every crossing on a straight edge as a corner of its own, between which it measures along the ellipsoid.
    expect(Math.abs(overlapSquareMetres / (overlap ?? NaN) - 1)).toBeLessThan(1e-5);
  }
});
