import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toWgs84 } from '../../../../src/geo/crs/to-wgs84.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';

type Pair = readonly [number, number];
const metresApart = (a: Pair, b: Pair): number => geodesicDistanceMetres([a[0], a[1]], [b[0], b[1]]);

describe('toWgs84', () => {
  // Control values of implementations independent of gcoord: googollee/eviltransform (its tests), wandergis/coordtransform
  // (its documentation; one step of the inverse, hence the tolerance). eviltransform's own BD-09 values lie 10 to 41 m away
  // from those of all others, because it takes another constant: BD-09 is no better known than that.
  test.each([
    ['gcj02', [121.531541859215, 31.17530398364597], [121.5272106, 31.1774276], 0.2],
    ['gcj02', [113.9171764808363, 22.540796131694766], [113.912316, 22.543847], 0.2],
    ['gcj02', [116.38404722455657, 39.91334545536069], [116.377817, 39.911954], 0.2],
    ['gcj02', [116.404, 39.915], [116.39775550083061, 39.91359571849836], 2],
    ['bd09', [116.404, 39.915], [116.3913836995125, 39.907253214522164], 2],
    ['bd09', [120.019809, 29.199786], [120.00877901149691, 29.196131605295484], 45],
    ['bd09', [120.036455, 29.210504], [120.0253853970846, 29.206795749156136], 45],
  ] as const)('%s %j is %j within %d m', (datum, point, wanted, metres) => {
    expect(metresApart(toWgs84([...point], datum), wanted)).toBeLessThan(metres);
  });

  test('leaves WGS 84 as it is', () => expect(toWgs84([120.36, 36.09], 'wgs84')).toEqual([120.36, 36.09]));

  test('moves every point of the district by 300 to 700 m from GCJ-02, and further from BD-09', () =>
    fc.assert(
      fc.property(fc.double({ min: 120.2, max: 120.52, noNaN: true }), fc.double({ min: 35.98, max: 36.26, noNaN: true }), (lon, lat) => {
        const gcj = metresApart(toWgs84([lon, lat], 'gcj02'), [lon, lat]);
        expect(gcj).toBeGreaterThan(300);
        expect(gcj).toBeLessThan(700);
        expect(metresApart(toWgs84([lon, lat], 'bd09'), [lon, lat])).toBeGreaterThan(gcj + 300);
      }),
    ));
});
