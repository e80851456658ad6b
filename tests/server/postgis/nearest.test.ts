import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Position } from '../../../src/domain/geometry.ts';
import { nearestPoints } from '../../../src/geo/index/nearest-points.ts';
import { buildPointIndex } from '../../../src/geo/index/point-index.ts';
import { prepareLayer } from '../../../src/query/layer.ts';
import { runQuery } from '../../../src/query/run-query.ts';
import { starPolygon } from '../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import { inPlane, prepareSql, tableSql } from './load-geometries.ts';
import { PostgresCluster } from './postgres-cluster.ts';

const random = seededRandom(31);
const scattered = (): [number, number] => [120.29 + 0.03 * random(), 36.04 + 0.03 * random()];
const points = Array.from({ length: 20_000 }, scattered);
const questions = Array.from({ length: 500 }, scattered);
const areas = Array.from({ length: 1500 }, () => starPolygon(random, scattered(), 0.0001 + 0.0004 * random(), 12));
const asPoint = (coordinates: Position) => ({ type: 'Point' as const, coordinates });

let database: PostgresCluster;
beforeAll(async () => {
  database = await PostgresCluster.start();
  const tables = tableSql('point', { place: points.map(asPoint) }) + tableSql('question', { asked: questions.map(asPoint) }) + tableSql('area', { outline: areas });
  await database.ask(`${prepareSql}${tables}
    CREATE INDEX ON point USING gist ((place::geography));
    ALTER TABLE area ADD COLUMN flat geometry; UPDATE area SET flat = ${inPlane('outline')}; CREATE INDEX ON area USING gist (flat); ANALYZE;`);
});
afterAll(() => database.stop());

/** Ids found, nearest first, for each question. */
async function found(ids: string): Promise<readonly (readonly number[])[]> {
  const lines = await database.ask(`SELECT array_to_string(ARRAY(${ids}), ' ') FROM question ORDER BY question.id;`);
  return lines.map(([line = '']) => line.split(' ').map(Number));
}

test('the ten nearest of 20,000 points are those of PostGIS on the ellipsoid, in its order', async () => {
  // Its index orders on the sphere: thirty candidates, then the ten nearest on the ellipsoid.
  const theirs = await found(`SELECT id FROM (SELECT id, place FROM point ORDER BY place::geography <-> asked::geography LIMIT 30) near ORDER BY ST_Distance(place::geography, asked::geography, true), id LIMIT 10`);
  const index = buildPointIndex(Float64Array.from(points.flat()));
  expect(questions.map((from) => nearestPoints(index, from, 10).map(({ id }) => id))).toEqual(theirs);
});

test('a query for the five nearest of 1,500 areas answers as PostGIS, areas that hold the point first', async () => {
  const theirs = await found(`SELECT id FROM (SELECT id, flat FROM area ORDER BY flat <-> ST_Transform(asked, ST_SRID(flat)) LIMIT 30) near ORDER BY ST_Distance(flat, ST_Transform(asked, ST_SRID(flat))), id LIMIT 5`);
  const rows = areas.map((geometry, id) => ({ id: String(id), geometry, errorMetres: 0, isSomewhereInside: false, properties: {} }));
  const layers = new Map([['areas', prepareLayer({ kind: 'rows', id: 'areas', version: '1', rows })]]);
  for (const [number, coordinates] of questions.entries()) {
    const result = await runQuery({ target: 'areas', where: null, nearest: { count: 5, subject: { kind: 'geometry', geometry: asPoint(coordinates) } } }, { layers, position: null });
    // Where several areas hold the point, all are at distance 0: the query lists every one of them.
    const own = result.ok ? [...result.rows] : [];
    expect(own.slice(0, 5)).toEqual(theirs[number]);
  }
});
