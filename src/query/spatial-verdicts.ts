import { LocalPlane } from '../geo/crs/local-plane.ts';
import { type Bounds, boundsOf } from '../geo/index/bounds.ts';
import { pointsInArea } from '../geo/index/points-in-area.ts';
import { distanceVerdict, relationVerdict } from '../geo/precision/relation-verdict.ts';
import { PreparedShape } from '../geo/precision/uncertain-shape.ts';
import { type Verdict, verdicts } from '../geo/precision/verdict.ts';
import type { Relation } from '../geo/predicate/relations.ts';
import type { QueryLayer } from './layer.ts';
import type { Pace } from './pace.ts';
import type { SubjectShape } from './resolve-subject.ts';
import { widenBounds } from './widen-bounds.ts';

/** What a spatial condition asks of a record and one shape. */
export type SpatialTest = { readonly relation: Exclude<Relation, 'disjoint'> } | { readonly metres: number };

/** Codes of verdicts in the columns of an evaluation: their position in `verdicts`. */
export const NOT = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

/** One plane serves shapes that span fewer degrees of longitude than this. */
const SHARED_PLANE_DEGREES = 1;

/**
 * For each record the best verdict against any of the shapes; records without a place are `possible`, for they may be
 * anywhere. Records whose `alive` is 0 are not looked at.
 */
export async function spatialVerdicts(test: SpatialTest, layer: QueryLayer, shapes: readonly SubjectShape[], alive: Uint8Array, pace: Pace): Promise<Uint8Array> {
  const column = new Uint8Array(layer.count);
  if (!layer.points) for (let row = 0; row < layer.count; row++) if (!layer.shape(row)) column[row] = POSSIBLE;
  const plane = sharedPlane(shapes);
  const targets = new Map<number, PreparedShape>();
  const reach = ('metres' in test ? test.metres : 0) + layer.largestErrorMetres;
  for (const [number, shape] of shapes.entries()) {
    const subject = new PreparedShape(shape, plane ?? LocalPlane.around(shape.geometry));
    if (takePointsWhole(test, layer, shape, subject, column, alive)) continue;
    if (!plane) targets.clear();
    const rows = layer.meeting(widenBounds(boundsOf(shape.geometry), reach + shape.errorMetres));
    for (const row of rows) {
      if (alive[row] === NOT || column[row] === CERTAIN || (shape.record?.layer === layer && shape.record.row === row)) continue;
      if (pace.isDue) await pace.pause(number, shapes.length);
      const known = targets.get(row);
      const target = known ?? prepared(layer, row, subject.plane);
      if (!target) continue;
      if (!known && shapes.length > 1) targets.set(row, target);
      const verdict = 'metres' in test ? distanceVerdict(test.metres, target, subject) : relationVerdict(test.relation, target, subject);
      const code = shape.isPossibleOnly ? Math.min(POSSIBLE, codeOf(verdict)) : codeOf(verdict);
      if (code > (column[row] as number)) column[row] = code;
    }
  }
  return column;
}

/** Position of a verdict in `verdicts`. */
function codeOf(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}

function prepared(layer: QueryLayer, row: number, plane: LocalPlane): PreparedShape | null {
  const shape = layer.shape(row);
  return shape ? new PreparedShape(shape, plane) : null;
}

function sharedPlane(shapes: readonly SubjectShape[]): LocalPlane | null {
  let west = Infinity;
  let east = -Infinity;
  for (const shape of shapes) {
    const bounds: Bounds = boundsOf(shape.geometry);
    west = Math.min(west, bounds[0]);
    east = Math.max(east, bounds[2]);
  }
  return east - west < SHARED_PLANE_DEGREES ? new LocalPlane([west, 0, east, 0]) : null;
}

/** Exact points in an exact area need no test one by one: whole cells of the kd-tree are in or out. */
function takePointsWhole(test: SpatialTest, layer: QueryLayer, shape: SubjectShape, subject: PreparedShape, column: Uint8Array, alive: Uint8Array): boolean {
  const area = subject.degrees;
  const isExact = shape.errorMetres === 0 && !shape.isSomewhereInside && layer.points?.errorMetres === 0;
  if (!layer.points || !isExact || area.dimension !== 2 || 'metres' in test || test.relation !== 'intersects') return false;
  const code = shape.isPossibleOnly ? POSSIBLE : CERTAIN;
  for (const row of pointsInArea(layer.points.index, area)) {
    if (alive[row] !== NOT && (column[row] as number) < code) column[row] = code;
  }
  return true;
}
