import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { referenceSystems } from '../../src/geo/crs/reference-systems.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

const POINTS = 10_000;
const MOST_METRES = 0.001;

/** PROJ's own answer, longitude and easting first, for a list of pairs. */
function judge(from: string, to: string, pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const { stdout, status, stderr } = spawnSync('cs2cs', ['-f', '%.12f', from, to], { input: pairs.map(([x, y]) => `${x} ${y}\n`).join(''), encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n').map((line) => {
    const [x = NaN, y = NaN] = line.split(/\s+/).map(Number);
    return [x, y] as const;
  });
}

describe('every system agrees with PROJ within a millimetre', () => {
  test.each(referenceSystems.filter(({ unit }) => unit === 'metre').map((system) => [system.code, system] as const))(
    '%s: the register has it as we do, and 10,000 seeded points come out the same both ways',
    (code, { kind, meridian, zone, fromWgs84, toWgs84 }) => {
      const random = seededRandom(Number(code.slice(5)));
      const half = kind === 'gauss-kruger-3' ? 1.5 : 3;
      const degrees = Array.from({ length: POINTS }, (): [number, number] => [(meridian ?? 120) + (random() * 2 - 1) * half, 18 + random() * 35]);
      // The register lists latitude first, and northing first for the Chinese zones: cs2cs follows it.
      const geographic = kind === 'utm' || kind === 'web-mercator' ? 'EPSG:4326' : 'EPSG:4490';
      const isNorthingFirst = kind.startsWith('gauss-kruger');
      const judged = judge(geographic, code, degrees.map(([x, y]) => [y, x] as const)).map(([a, b]) => (isNorthingFirst ? ([b, a] as const) : ([a, b] as const)));
      let worst = 0;
      for (const [index, [x, y]] of judged.entries()) {
        const start = degrees[index];
        if (!start) throw new Error('PROJ answered more than it was asked');
        const [east, north] = fromWgs84(start);
        const [longitude, latitude] = toWgs84([x, y]);
        worst = Math.max(worst, Math.hypot(east - x, north - y), Math.hypot(longitude - start[0], latitude - start[1]) * 111_320);
      }
      expect(judged).toHaveLength(POINTS);
      expect(worst).toBeLessThan(MOST_METRES);
      expect(zone === null || judged.every(([x]) => Math.floor(x / 1e6) === zone)).toBe(true);
    },
  );
});
