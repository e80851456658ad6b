import { pointsInArea } from '../../src/geo/index/points-in-area.ts';
import { buildPointIndex } from '../../src/geo/index/point-index.ts';
import { prepareGeometry } from '../../src/geo/predicate/prepared-geometry.ts';
import { starPolygon } from '../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { PostgresCluster } from '../server/postgis/postgres-cluster.ts';
import { milliseconds } from './geo/milliseconds.ts';
import { seededPoints } from './geo/seeded-points.ts';
import type { Bench } from './harness/bench.ts';
import { measurePairs } from './harness/measure-pairs.ts';

const NAME = 'pip-1m-vs-postgis';
const COUNT = 1_000_000;

/** A million points in a 200-vertex polygon, on one thread of Node against PostGIS with a GiST index, in memory, without transfer. */
export const benches: readonly Bench[] = [
  {
    name: NAME,
    run: async () => {
      const coordinates = seededPoints(COUNT);
      const index = buildPointIndex(coordinates);
      const polygon = starPolygon(seededRandom(2), [120.36, 36.12], 0.03);
      const database = await PostgresCluster.start();
      try {
        await database.ask(`CREATE EXTENSION postgis; CREATE UNLOGGED TABLE coordinate (id integer, x float8, y float8); COPY coordinate FROM STDIN;
${Array.from({ length: COUNT }, (_, id) => `${id}\t${String(coordinates[2 * id])}\t${String(coordinates[2 * id + 1])}`).join('\n')}
\\.
          CREATE UNLOGGED TABLE point AS SELECT id, ST_Point(x, y, 4326) AS place FROM coordinate; CREATE INDEX ON point USING gist (place); VACUUM ANALYZE point;`);
        const query = `SELECT id FROM point WHERE ST_Intersects(place, ST_GeomFromGeoJSON('${JSON.stringify(polygon)}'))`;
        const ours = (): Uint32Array => {
          const prepared = prepareGeometry(polygon);
          if (prepared.dimension !== 2) throw new Error('a polygon was expected');
          return pointsInArea(index, prepared);
        };
        const theirs = (await database.ask(`${query} ORDER BY id;`)).map(([id]) => Number(id));
        if (theirs.join() !== ours().join()) throw new Error(`PostGIS finds ${theirs.length} points, we ${ours().length}`);
        let found = 0;
        const result = await measurePairs({
          name: NAME,
          unit: 'ms',
          limit: 1,
          referenceName: 'PostGIS, GiST, same ids',
          pairs: 9,
          ours: () => Promise.resolve(milliseconds(ours, (ids) => (found += (ids as Uint32Array).length))),
          reference: () => database.milliseconds(query),
        });
        if (found === 0) throw new Error('no point was found');
        return [result];
      } finally {
        await database.stop();
      }
    },
  },
];
