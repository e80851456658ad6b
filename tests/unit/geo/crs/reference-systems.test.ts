import { expect, test } from 'vitest';
import { referenceSystems, systemOf } from '../../../../src/geo/crs/reference-systems.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

test('every system has its own code, and comes back to where it started', () => {
  expect(new Set(referenceSystems.map(({ code }) => code)).size).toBe(referenceSystems.length);
  const random = seededRandom(6);
  for (const { kind, meridian, toWgs84, fromWgs84 } of referenceSystems) {
    for (let round = 0; round < 50; round++) {
      const start: [number, number] = [(meridian ?? 120) + (random() - 0.5) * 3, 30 + random() * 12];
      const [x, y] = toWgs84(fromWgs84(start));
      // Metres at this latitude; the shifted datums are inverted by iteration.
      expect(Math.hypot(x - start[0], y - start[1]) * 111_320).toBeLessThan(kind === 'shifted' ? 0.5 : 1e-4);
    }
  }
});

test.each(['GCJ-02', 'BD-09'])('%s leaves what is outside of China where it is', (code) => {
  const system = systemOf(code);
  expect(system?.fromWgs84([2.35, 48.85])).toEqual([2.35, 48.85]);
  expect(system?.toWgs84([2.35, 48.85])).toEqual([2.35, 48.85]);
});
