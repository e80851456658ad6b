import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromGcj02, toGcj02 } from '../../../../src/geo/crs/gcj02.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';

type Pair = readonly [number, number];
const metresApart = (a: Pair, b: Pair): number => geodesicDistanceMetres([a[0], a[1]], [b[0], b[1]]);

describe('GCJ-02 for display', () => {
  // The control values of `toWgs84`, of implementations independent of gcoord, the other way round.
  test.each([
    [[121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
    [[113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
    [[116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
  ] as const)('WGS 84 %j lies at %j within 0.2 m', (wgs, gcj) => {
    expect(metresApart(toGcj02([...wgs]), gcj)).toBeLessThan(0.2);
    expect(metresApart(fromGcj02([...gcj]), wgs)).toBeLessThan(0.2);
  });

  test('everywhere on the map, what is shown is found again where it was, to a tenth of a millimetre', () =>
    fc.assert(
      fc.property(fc.double({ min: 120.2, max: 120.52, noNaN: true }), fc.double({ min: 35.98, max: 36.26, noNaN: true }), (longitude, latitude) => {
        const shown = toGcj02([longitude, latitude]);
        const apart = metresApart(shown, [longitude, latitude]);
        expect(apart).toBeGreaterThan(300);
        expect(apart).toBeLessThan(700);
        expect(metresApart(fromGcj02(shown), [longitude, latitude])).toBeLessThan(1e-4);
      }),
    ));
});
