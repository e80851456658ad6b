import { afterAll, beforeAll, expect, test } from 'vitest';
import { repairGeometry } from '../../../src/geo/check/repair-geometry.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import { dirtyPolygon } from './judged-pairs.ts';
import { prepareSql, tableSql } from './load-geometries.ts';
import { PostgresCluster } from './postgres-cluster.ts';

const EMPTY = { type: 'Polygon', coordinates: [] };
const random = seededRandom(77);
/** Raw rings, closed because PostGIS cannot read others, and what we make of them. */
const dirty = Array.from({ length: 2000 }, () => dirtyPolygon(random));
const mended = dirty.map(repairGeometry);
const closed = dirty.map(({ coordinates }) => ({ type: 'Polygon', coordinates: coordinates.map((ring) => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y])) }));

let database: PostgresCluster;
beforeAll(async () => {
  database = await PostgresCluster.start();
  await database.ask(prepareSql + tableSql('dirty', { raw: closed, mended: mended.map((result) => (result.ok ? result.geometry : EMPTY)) }));
  await database.ask('ALTER TABLE dirty ADD COLUMN theirs geometry; UPDATE dirty SET theirs = ST_CollectionExtract(ST_MakeValid(raw), 3);');
});
afterAll(() => database.stop());

test('what we refuse has no area for PostGIS either, and the other way round', async () => {
  const empty = new Set((await database.ask('SELECT id FROM dirty WHERE ST_Area(theirs) = 0;')).map(([id]) => Number(id)));
  expect(mended.flatMap((result, id) => (result.ok ? [] : [id]))).toEqual([...empty].sort((a, b) => a - b));
  expect(empty.size).toBeGreaterThan(5);
});

test('what we make of a dirty ring is what ST_MakeValid makes, but for a seam of a tenth of a millimetre and a known few', async () => {
  // In degrees, as the seam: 1e-9 of them.
  const different = await database.ask('SELECT id, ST_Area(mended) / ST_Area(theirs), ST_Area(ST_SymDifference(mended, theirs)) / ST_Area(theirs) FROM dirty WHERE ST_Area(theirs) > 0 AND ST_Area(ST_SymDifference(mended, theirs)) > 1.1e-9 * ST_Perimeter(theirs) ORDER BY id;');
  // By the method that keeps every line it reads these otherwise than by the even-odd rule: edges nearly run along each other.
  // That ours is the even-odd rule is judged by Turf, in the unit tests of repairGeometry.
  const lines = different.map(([id, ratio, apart]) => `${id} ours/theirs ${Number(ratio).toFixed(4)} apart ${Number(apart).toFixed(4)} ring ${JSON.stringify(dirty[Number(id)]?.coordinates[0])}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./otherwise-read.txt');
});
