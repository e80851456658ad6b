import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Geometry } from '../../../src/domain/geometry.ts';
import { LocalPlane } from '../../../src/geo/crs/local-plane.ts';
import { distanceVerdict } from '../../../src/geo/precision/relation-verdict.ts';
import { PreparedShape } from '../../../src/geo/precision/uncertain-shape.ts';
import { intersects } from '../../../src/geo/predicate/intersects.ts';
import { prepareGeometry } from '../../../src/geo/predicate/prepared-geometry.ts';
import { holds, relations } from '../../../src/geo/predicate/relations.ts';
import { inPlane, prepareSql, tableSql } from './load-geometries.ts';
import { judgedPairs } from './judged-pairs.ts';
import { PostgresCluster } from './postgres-cluster.ts';

const pairs = judgedPairs();
let database: PostgresCluster;
beforeAll(async () => {
  database = await PostgresCluster.start();
  await database.ask(prepareSql + seenSql + tableSql('pair', { a: pairs.map(({ a }) => a), b: pairs.map(({ b }) => b) }));
});
afterAll(() => database.stop());

const shape = (geometry: Geometry, plane: LocalPlane): PreparedShape => new PreparedShape({ geometry, errorMetres: 0, isSomewhereInside: false }, plane);

/** Names the relations PostGIS sees, in our order, or the error it ends with. */
const seenSql = `
  CREATE FUNCTION seen(a geometry, b geometry) RETURNS text LANGUAGE plpgsql AS $$ BEGIN
    RETURN concat_ws(',', ${relations.map((relation) => `CASE WHEN ST_${relation}(a, b) THEN '${relation}' END`).join(', ')});
  EXCEPTION WHEN OTHERS THEN RETURN 'error'; END $$;`;

/** Every pair in which PostGIS sees another relation than we do; docs/accuracy.md says why. */
const KNOWN_DIFFERENCES = ['grid 3027: intersects,within against intersects', 'dirty 8525: intersects against error'];

test('PostGIS calls every geometry valid that we call valid', async () => {
  expect(pairs).toHaveLength(10_000);
  expect(await database.ask('SELECT id, ST_IsValidReason(a), ST_IsValidReason(b) FROM pair WHERE NOT (ST_IsValid(a) AND ST_IsValid(b));')).toEqual([]);
});

test('PostGIS sees the same relations in 10,000 pairs, those explained aside', async () => {
  const answers = await database.ask('SELECT seen(a, b) FROM pair ORDER BY id;');
  const seen = { intersects: 0, disjoint: 0, within: 0, contains: 0, touches: 0 };
  const different = pairs.flatMap(({ source, a, b }, id) => {
    const [first, second] = [prepareGeometry(a), prepareGeometry(b)];
    const own = relations.filter((relation) => holds(relation, first, second));
    for (const relation of own) seen[relation]++;
    expect(intersects(first, second)).toBe(own.includes('intersects'));
    const theirs = answers[id]?.[0] ?? '';
    return own.join() === theirs ? [] : [`${source} ${id}: ${own.join()} against ${theirs}`];
  });
  expect(different).toEqual(KNOWN_DIFFERENCES);
  // Each relation occurs often enough to be judged, either way.
  for (const relation of relations) expect(seen[relation]).toBeGreaterThan(300);
});

test('PostGIS finds the same pairs within a distance, in a plane and on the ellipsoid', async () => {
  const limits = `(VALUES ${pairs.map(({ metres }, id) => `(${id}, ${metres}::float8)`).join(',')}) AS far (id, metres)`;
  const onEllipsoid = ['a', 'b'].map((column) => `ST_Segmentize(${column}, 0.005)::geography`).join(', ');
  const answers = await database.ask(`SELECT ST_DWithin(${inPlane('a')}, ${inPlane('b')}, metres), ST_DWithin(${onEllipsoid}, metres) FROM pair JOIN ${limits} USING (id) ORDER BY id;`);
  let near = 0;
  const different = pairs.flatMap(({ a, b, metres }, id) => {
    const plane = LocalPlane.around(b);
    const own = distanceVerdict(metres, shape(a, plane), shape(b, plane)) === 'certain';
    if (own) near++;
    return answers[id]?.map((answer) => answer === 't').join() === `${own},${own}` ? [] : [`${id}: ${own} against ${answers[id]?.join() ?? ''}`];
  });
  expect(different).toEqual([]);
  expect(near).toBeGreaterThan(3000);
  expect(near).toBeLessThan(9700);
});
