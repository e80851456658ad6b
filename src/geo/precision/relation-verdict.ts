import { geodesicDistanceMetres } from '../measure/geodesic-distance-metres.ts';
import { shortestWay } from '../predicate/edge-distance.ts';
import { edgesMeet, intersects } from '../predicate/intersects.ts';
import { holds, type Relation } from '../predicate/relations.ts';
import { distanceBetween, farthestVertices } from './distance-between.ts';
import type { PreparedShape } from './uncertain-shape.ts';
import { opposite, type Verdict } from './verdict.ts';

/** Buffers stay inside the true outline by this share of their distance; shrinking allows for it. */
const ARC_SHARE = 1.0005;

/**
 * Whether `target` stands in the relation to `subject`, both known with an error: `certain` only if it holds wherever they
 * really are, `possible` if it holds for some position. Real positions lie within the sum of both errors of the shown ones;
 * a place somewhere inside its geometry counts as every point of it. Doubtful cases are called possible.
 */
export function relationVerdict(relation: Relation, target: PreparedShape, subject: PreparedShape): Verdict {
  const error = target.shape.errorMetres + subject.shape.errorMetres;
  if (error === 0 && !target.shape.isSomewhereInside && !subject.shape.isSomewhereInside) {
    // The most common question has a shorter way.
    const isTrue = relation === 'intersects' ? intersects(target.degrees, subject.degrees) : holds(relation, target.degrees, subject.degrees);
    return isTrue ? 'certain' : 'not';
  }
  switch (relation) {
    case 'intersects':
      return intersectsVerdict(target, subject, error);
    case 'disjoint':
      return opposite(intersectsVerdict(target, subject, error));
    case 'within':
      return withinVerdict(target, subject, error);
    case 'contains':
      return withinVerdict(subject, target, error);
    case 'touches':
      return intersectsVerdict(target, subject, error) === 'possible' ? 'possible' : 'not';
  }
}

/** Whether `target` is no more than `metres` from `subject`, as `relationVerdict` understands it. */
export function distanceVerdict(metres: number, target: PreparedShape, subject: PreparedShape): Verdict {
  const error = target.shape.errorMetres + subject.shape.errorMetres;
  if (distanceBetween(target, subject, metres + error) === null) return 'not';
  const sure = metres - error;
  if (sure < 0) return 'possible';
  return isSurelyNear(sure, target, subject) ? 'certain' : 'possible';
}

function isSurelyNear(metres: number, target: PreparedShape, subject: PreparedShape): boolean {
  const targetInside = target.shape.isSomewhereInside;
  const subjectInside = subject.shape.isSomewhereInside;
  if (targetInside && subjectInside) return farthestVertices(target, subject) <= metres;
  if (targetInside) return isInsideGrown(target, subject, metres);
  if (subjectInside) return isInsideGrown(subject, target, metres);
  return distanceBetween(target, subject, metres) !== null;
}

function intersectsVerdict(target: PreparedShape, subject: PreparedShape, error: number): Verdict {
  if (distanceBetween(target, subject, error) === null) return 'not';
  const targetInside = target.shape.isSomewhereInside;
  const subjectInside = subject.shape.isSomewhereInside;
  if (targetInside && subjectInside) return 'possible';
  if (targetInside) return isDeepInside(target, subject, error) ? 'certain' : 'possible';
  if (subjectInside) return isDeepInside(subject, target, error) ? 'certain' : 'possible';
  return meetsDeep(target, subject, error) || meetsDeep(subject, target, error) ? 'certain' : 'possible';
}

function withinVerdict(inner: PreparedShape, outer: PreparedShape, error: number): Verdict {
  if (distanceBetween(inner, outer, error) === null) return 'not';
  // Of a place somewhere inside its geometry the extent is unknown: nothing is surely within it.
  if (!outer.shape.isSomewhereInside && isDeepInside(inner, outer, error)) return 'certain';
  if (inner.shape.isSomewhereInside) return 'possible';
  return isInsideGrown(inner, outer, error * ARC_SHARE) ? 'possible' : 'not';
}

/** All of `inner` is at least `metres` inside the outline of the area `outer`. */
function isDeepInside(inner: PreparedShape, outer: PreparedShape, metres: number): boolean {
  if (outer.degrees.dimension !== 2 || !holds('within', inner.degrees, outer.degrees)) return false;
  if (metres === 0) return true;
  if (edgesMeet(inner.degrees.tree, outer.degrees.tree)) return false;
  const way = shortestWay(inner.metres.tree, outer.metres.tree, metres * 1.001);
  return !way || geodesicDistanceMetres(inner.plane.toDegrees(way.from), inner.plane.toDegrees(way.to)) >= metres;
}

/** Some point of `shape` is at least `metres` inside the outline of `area`. */
function meetsDeep(shape: PreparedShape, area: PreparedShape, metres: number): boolean {
  if (metres === 0) return intersects(shape.degrees, area.degrees);
  if (area.degrees.dimension !== 2) return false;
  const core = area.grownBy(-metres * ARC_SHARE);
  return core !== null && intersects(shape.degrees, core);
}

/** All of `inner` is within `metres` of `outer`. */
function isInsideGrown(inner: PreparedShape, outer: PreparedShape, metres: number): boolean {
  const grown = outer.grownBy(metres);
  if (!grown) return false;
  return holds('within', inner.degrees, grown);
}
