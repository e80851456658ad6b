import { LocalPlane } from '../geo/crs/local-plane.ts';
import { boundsOf } from '../geo/index/bounds.ts';
import { leastMetresBetween } from '../geo/index/least-metres-between.ts';
import { nearestPoints } from '../geo/index/nearest-points.ts';
import { SmallestNumbers } from '../geo/index/smallest-numbers.ts';
import { distanceBetween, farthestBetween } from '../geo/precision/distance-between.ts';
import { PreparedShape } from '../geo/precision/uncertain-shape.ts';
import type { QueryLayer } from './layer.ts';
import type { Pace } from './pace.ts';
import type { SubjectShape } from './resolve-subject.ts';
import { CERTAIN, NOT, POSSIBLE } from './spatial-verdicts.ts';

/** The nearest records: verdict codes, and the shown distance in metres of those that are possible at least, else NaN. */
export interface NearestVerdicts {
  readonly column: Uint8Array;
  readonly metres: Float64Array;
}

/** How far a record may be: the least and the greatest distance its errors allow. */
interface Interval {
  readonly row: number;
  readonly metres: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Which of the records with a verdict in `column` are among the `count` nearest to any of the shapes. Certain: fewer than
 * `count` others could be nearer; possible: fewer than `count` others surely are. Records without a place stay possible.
 */
export async function nearestVerdicts(column: Uint8Array, layer: QueryLayer, shapes: readonly SubjectShape[], count: number, pace: Pace): Promise<NearestVerdicts> {
  const result = { column: new Uint8Array(column.length), metres: new Float64Array(column.length).fill(NaN) };
  if (nearestOfExactPoints(column, layer, shapes, count, result)) return result;
  const intervals: Interval[] = [];
  const subjects = shapes.map((shape) => new PreparedShape(shape, LocalPlane.around(shape.geometry)));
  const candidates = nearestFirst(column, layer, shapes, result);
  const sure = new SmallestNumbers(count);
  for (const [number, { row, least: surelyNoNearer }] of candidates.entries()) {
    // So many are surely nearer than this one and all that follow: none of these counts, not even against another.
    if (surelyNoNearer > sure.largest) break;
    if (pace.isDue) await pace.pause(number, candidates.length);
    const shape = layer.shape(row);
    if (!shape) continue;
    let [metres, least, most] = [Infinity, Infinity, Infinity];
    for (const [number, subject] of subjects.entries()) {
      const record = shapes[number]?.record;
      if (record?.layer === layer && record.row === row) continue;
      const target = new PreparedShape(shape, subject.plane);
      const error = shape.errorMetres + subject.shape.errorMetres;
      const shown = distanceBetween(target, subject) ?? Infinity;
      const spread = shape.isSomewhereInside || subject.shape.isSomewhereInside;
      metres = Math.min(metres, shown);
      least = Math.min(least, Math.max(0, shown - error));
      const far = spread ? Math.max(farthestBetween(target, subject), farthestBetween(subject, target)) : shown;
      most = Math.min(most, far + error);
    }
    intervals.push({ row, metres, least, most });
    if (column[row] === CERTAIN) sure.add(most);
  }
  const starts = intervals.map(({ least }) => least).sort((a, b) => a - b);
  const sureEnds = intervals.filter(({ row }) => column[row] === CERTAIN).map(({ most }) => most).sort((a, b) => a - b);
  for (const { row, metres, least, most } of intervals) {
    // A record is among those that could be nearer than its own greatest distance, and never counts against itself.
    const couldBeNearer = countBelow(starts, most) - (least < most ? 1 : 0);
    if (countBelow(sureEnds, least) >= count) continue;
    result.metres[row] = metres;
    result.column[row] = couldBeNearer < count && column[row] === CERTAIN ? CERTAIN : POSSIBLE;
  }
  return result;
}

/** Located records with what their boxes say about the least distance, which is never too much, nearest first; the others become possible. */
function nearestFirst(column: Uint8Array, layer: QueryLayer, shapes: readonly SubjectShape[], result: NearestVerdicts): readonly { readonly row: number; readonly least: number }[] {
  const subjects = shapes.map((shape) => ({ bounds: boundsOf(shape.geometry), errorMetres: shape.errorMetres, record: shape.record }));
  const candidates: { readonly row: number; readonly least: number }[] = [];
  for (let row = 0; row < column.length; row++) {
    if (column[row] === NOT) continue;
    const shape = layer.shape(row);
    if (!shape) {
      result.column[row] = POSSIBLE;
      continue;
    }
    const bounds = boundsOf(shape.geometry);
    let least = Infinity;
    for (const subject of subjects) {
      if (subject.record?.layer === layer && subject.record.row === row) continue;
      least = Math.min(least, Math.max(0, leastMetresBetween(bounds, subject.bounds) - shape.errorMetres - subject.errorMetres));
    }
    candidates.push({ row, least });
  }
  return candidates.sort((a, b) => a.least - b.least || a.row - b.row);
}

/** How many of the rising numbers are less than the limit. */
function countBelow(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Exact points around one exact point: the kd-tree knows. */
function nearestOfExactPoints(column: Uint8Array, layer: QueryLayer, shapes: readonly SubjectShape[], count: number, result: NearestVerdicts): boolean {
  const [shape] = shapes;
  if (layer.points?.errorMetres !== 0 || shapes.length !== 1 || shape?.geometry.type !== 'Point' || shape.errorMetres > 0) return false;
  if (shape.isPossibleOnly || column.some((code) => code === POSSIBLE)) return false;
  for (const { id, metres } of nearestPoints(layer.points.index, shape.geometry.coordinates, count, (row) => column[row] === CERTAIN)) {
    result.column[id] = CERTAIN;
    result.metres[id] = metres;
  }
  return true;
}
