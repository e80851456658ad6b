import { describe, expect, it } from 'vitest';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';
import type { Position } from '../../../../src/domain/geometry.ts';

// Known answers of Debian's GeodSolve 2.1.2: `echo lat1 lon1 lat2 lon2 | GeodSolve -i -p 8`.
const KNOWN: readonly (readonly [string, Position, Position, number])[] = [
  ['from station 台东 to station 青岛北站', [120.34893, 36.08205], [120.37179, 36.16943], 9911.77930990],
  ['one step of the fifth decimal', [120.34893, 36.08205], [120.34894, 36.08205], 0.90070197],
  ['across the antimeridian', [179.9, 10], [-179.9, 10.5], 59486.94778445],
  ['nearly antipodal', [0, 0], [179.5, 0.5], 19936288.57896531],
  ['pole to pole', [120, 90], [120, -90], 20003931.45862545],
  ['Qingdao to Incheon', [120.319, 36.0935], [126.6, 37.45], 580472.30259190],
];

describe('geodesicDistanceMetres', () => {
  it.each(KNOWN)('agrees with GeodSolve to a micrometre: %s', (_name, from, to, metres) => {
    expect(Math.abs(geodesicDistanceMetres(from, to) - metres)).toBeLessThan(1e-6);
  });

  it('is zero for a point and itself and the same in both directions', () => {
    const a: Position = [120.34893, 36.08205];
    const b: Position = [120.37179, 36.16943];
    expect(geodesicDistanceMetres(a, a)).toBe(0);
    expect(geodesicDistanceMetres(a, b)).toBeCloseTo(geodesicDistanceMetres(b, a), 9);
  });

  it('refuses a position that is not a number', () => {
    expect(() => geodesicDistanceMetres([Number.NaN, 36], [120, 36])).toThrow(RangeError);
  });
});
