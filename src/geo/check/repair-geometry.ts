import { dissolve } from '../overlay/dissolve.ts';
import type { Geometry, Position } from '../../domain/geometry.ts';
import { separateTouching } from '../overlay/separate-touching.ts';
import { checkGeometry, type GeometryCheck } from './check-geometry.ts';
import type { GeometryIssue, GeometryRepair } from './geometry-issue.ts';

/** A geometry after mending, with the names of what was done; or what nothing could be done about. */
export type RepairedGeometry =
  | { readonly ok: true; readonly geometry: Geometry; readonly repairs: readonly GeometryRepair[] }
  | { readonly ok: false; readonly issues: readonly GeometryIssue[] };

/**
 * Mends what has one obvious meaning: closes rings, drops repeated positions and heights, splits areas where their outline
 * crosses itself (even-odd rule) and, where parts then still touch in a point, takes a tenth of a millimetre off. The input stays as it is; the result is checked again.
 */
export function repairGeometry(input: unknown): RepairedGeometry {
  const repairs = new Set<GeometryRepair>();
  let check: GeometryCheck = checkGeometry(input);
  let current = input;
  let isSplit = false;
  // Each round can uncover what the one before hid: closing first, crossings last.
  for (let round = 0; round < 4; round++) {
    for (const issue of check.issues) if (issue.repair) repairs.add(issue.repair);
    if (check.ok) return { ok: true, geometry: check.geometry, repairs: [...repairs] };
    if (check.issues.some((issue) => issue.severity === 'error' && issue.repair === null)) return { ok: false, issues: check.issues };
    const { issues } = check;
    const crosses = issues.some((issue) => issue.repair === 'split-at-crossings');
    current = crosses && isSplit ? separateTouching(current as Geometry) : mend(current as Geometry, crosses);
    isSplit ||= crosses;
    if (current === null) return { ok: false, issues: [{ code: 'zero-area', severity: 'error', where: 'coordinates', values: {}, repair: null }] };
    check = checkGeometry(current);
  }
  return check.ok ? { ok: true, geometry: check.geometry, repairs: [...repairs] } : { ok: false, issues: check.issues };
}

/** The reader found every position sound, so the input has the shape of its type. */
function mend(geometry: Geometry, splits: boolean): Geometry | null {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const flat = polygons.map((rings) => rings.map((ring) => closed(ring.map(([x, y]): Position => [x, y]))));
  const area: Geometry = { type: 'MultiPolygon', coordinates: flat };
  if (splits) return dissolve([area]);
  const [only] = flat;
  return geometry.type === 'Polygon' && only ? { type: 'Polygon', coordinates: only } : area;
}

function closed(ring: Position[]): Position[] {
  const [first] = ring;
  const last = ring.at(-1);
  return first && (first[0] !== last?.[0] || first[1] !== last[1]) ? [...ring, [...first]] : ring;
}
