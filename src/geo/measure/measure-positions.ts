import type { Position } from '../../domain/geometry.ts';
import { checkGeometry } from '../check/check-geometry.ts';
import { geodesicBearingDegrees } from './geodesic-bearing-degrees.ts';
import { geodesicDistanceMetres } from './geodesic-distance-metres.ts';
import { measureRing } from './measure-ring.ts';

/** One leg of a measured line; `bearingDegrees` clockwise from true north, null between equal points. */
export interface MeasuredLeg {
  readonly metres: number;
  readonly bearingDegrees: number | null;
}

/** Figures on the WGS 84 ellipsoid. For a closed outline `metres` is the perimeter; the area is null for a line or an outline that has none. */
export interface MeasuredFigures {
  readonly legs: readonly MeasuredLeg[];
  readonly metres: number;
  readonly squareMetres: number | null;
  /** The outline crosses or touches itself: no area can be told. */
  readonly crossesItself: boolean;
}

const legOf = (from: Position, to: Position): MeasuredLeg => ({
  metres: geodesicDistanceMetres(from, to),
  bearingDegrees: geodesicBearingDegrees(from, to),
});

/** Measures a line through WGS 84 positions, or with `closed` the area it surrounds (the closing position is left out). */
export function measurePositions(positions: readonly Position[], closed: boolean): MeasuredFigures {
  const [first] = positions;
  const ring = closed && first && positions.length > 2 ? [...positions, first] : positions;
  const legs = ring.slice(1).flatMap((to, index) => {
    const from = ring[index];
    return from ? [legOf(from, to)] : [];
  });
  const metres = legs.reduce((sum, leg) => sum + leg.metres, 0);
  if (!closed || ring === positions) return { legs, metres, squareMetres: null, crossesItself: false };
  const check = checkGeometry({ type: 'Polygon', coordinates: [ring] });
  const crossesItself = check.issues.some(({ code }) => code === 'self-crossing');
  return { legs, metres, squareMetres: check.ok ? measureRing(ring).areaSquareMetres : null, crossesItself };
}
