import type { Geometry, Position } from '../../domain/geometry.ts';
import { findCrossing } from './find-crossing.ts';
import { findCutOff } from './find-cut-off.ts';
import type { GeometryIssue, GeometryProblem, GeometryRepair } from './geometry-issue.ts';

/** A usable geometry with warnings about what was mended on the way in, or what stands against it. */
export type GeometryCheck =
  | { readonly ok: true; readonly geometry: Geometry; readonly issues: readonly GeometryIssue[] }
  | { readonly ok: false; readonly issues: readonly GeometryIssue[] };

/** Depth of the position lists inside `coordinates`. */
const DEPTHS: Readonly<Record<Geometry['type'], number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
/** Above this many the exact checks and overlay would take seconds. */
const MOST_VERTICES = 250_000;
/** No more issues than this are listed. */
const MOST_ISSUES = 20;

/** What one check collects. */
class Findings {
  readonly issues: GeometryIssue[] = [];
  vertices = 0;

  add(code: GeometryProblem, where: string, values: GeometryIssue['values'] = {}, repair: GeometryRepair | null = null, severity: GeometryIssue['severity'] = 'error'): void {
    if (this.issues.length < MOST_ISSUES) this.issues.push({ code, severity, where, values, repair });
  }

  get hasErrors(): boolean {
    return this.issues.some((issue) => issue.severity === 'error');
  }
}

/**
 * Checks a geometry from a file, a link or a drawing (GeoJSON, WGS 84 degrees). Heights and repeated positions are dropped
 * with a warning; everything else that would give silently wrong answers is an error with its place, see `repairGeometry`.
 */
export function checkGeometry(input: unknown, mostVertices = MOST_VERTICES): GeometryCheck {
  const findings = new Findings();
  const geometry = read(input, findings, mostVertices);
  if (geometry && !findings.hasErrors) checkShape(geometry, findings);
  if (!geometry || findings.hasErrors) return { ok: false, issues: findings.issues };
  return { ok: true, geometry, issues: findings.issues };
}

function read(input: unknown, findings: Findings, mostVertices: number): Geometry | null {
  if (typeof input !== 'object' || input === null || !('type' in input) || typeof input.type !== 'string') {
    findings.add('not-a-geometry', '');
    return null;
  }
  if (!(input.type in DEPTHS)) {
    findings.add('unsupported-type', 'type', { type: input.type });
    return null;
  }
  const type = input.type as Geometry['type'];
  const vertices = countPositions('coordinates' in input ? input.coordinates : null, DEPTHS[type]);
  if (vertices > mostVertices) findings.add('too-many-vertices', 'coordinates', { vertices, limit: mostVertices });
  else if (vertices === 0) findings.add('empty', 'coordinates');
  if (vertices === 0 || vertices > mostVertices) return null;
  const isLine = type === 'LineString' || type === 'MultiLineString';
  const isArea = type === 'Polygon' || type === 'MultiPolygon';
  const coordinates = readLevel('coordinates' in input ? input.coordinates : null, DEPTHS[type], 'coordinates', findings, isLine || isArea);
  return findings.hasErrors ? null : ({ type, coordinates } as Geometry);
}

function countPositions(value: unknown, depth: number): number {
  if (!Array.isArray(value)) return 0;
  if (depth === 0) return value.length > 0 ? 1 : 0;
  if (depth === 1) return value.length;
  return value.reduce((sum: number, part: unknown) => sum + countPositions(part, depth - 1), 0);
}

/** Reads nested lists; where the innermost are lines or rings, positions repeated one after the other are dropped. */
function readLevel(value: unknown, depth: number, where: string, findings: Findings, dropRepeated: boolean): unknown {
  if (depth === 0) return readPosition(value, where, findings);
  if (!Array.isArray(value) || value.length === 0) {
    findings.add('empty', where);
    return [];
  }
  const parts = value.map((part: unknown, i) => readLevel(part, depth - 1, `${where}[${i}]`, findings, dropRepeated));
  if (depth > 1 || !dropRepeated || findings.hasErrors) return parts;
  const positions = parts as Position[];
  const kept = positions.filter(([x, y], i) => i === 0 || positions[i - 1]?.[0] !== x || positions[i - 1]?.[1] !== y);
  const dropped = positions.length - kept.length;
  if (dropped > 0) findings.add('duplicate-vertices', where, { count: dropped }, 'drop-duplicates', 'warning');
  return kept;
}

function readPosition(value: unknown, where: string, findings: Findings): Position {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [];
  const [x, y] = parts;
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    findings.add('not-a-number', where, { value: value === undefined ? 'undefined' : JSON.stringify(value) });
    return [0, 0];
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) findings.add('out-of-range', where, { longitude: x, latitude: y });
  // One warning tells it for the whole geometry.
  if (parts.length > 2 && !findings.issues.some((issue) => issue.code === 'has-height')) {
    findings.add('has-height', where, {}, 'drop-height', 'warning');
  }
  return [x, y];
}

function checkShape(geometry: Geometry, findings: Findings): void {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return;
    case 'LineString':
      checkLine(geometry.coordinates, 'coordinates', findings);
      return;
    case 'MultiLineString':
      geometry.coordinates.forEach((line, i) => checkLine(line, `coordinates[${i}]`, findings));
      return;
    case 'Polygon':
      checkPolygons([geometry.coordinates], () => 'coordinates', findings);
      return;
    case 'MultiPolygon':
      checkPolygons(geometry.coordinates, (i) => `coordinates[${i}]`, findings);
      return;
  }
}

function checkLine(line: readonly Position[], where: string, findings: Findings): void {
  if (line.length < 2) findings.add('too-few-vertices', where, { vertices: line.length, needed: 2 });
  checkAntimeridian(line, where, findings);
}

/** RFC 7946 cuts at the antimeridian; an edge longer than half the world means the cut is missing. */
function checkAntimeridian(line: readonly Position[], where: string, findings: Findings): void {
  const edge = line.findIndex(([x], i) => i > 0 && Math.abs(x - (line[i - 1]?.[0] ?? x)) > 180);
  if (edge > 0) findings.add('crosses-antimeridian', `${where}[${edge}]`);
}

function checkPolygons(polygons: readonly (readonly (readonly Position[])[])[], where: (polygon: number) => string, findings: Findings): void {
  const places = polygons.flatMap((rings, i) => rings.map((_, j) => `${where(i)}[${j}]`));
  const rings = polygons.flat();
  rings.forEach((ring, i) => checkRing(ring, places[i] ?? '', findings));
  if (findings.hasErrors) return;
  const crossing = findCrossing(rings);
  if (crossing) {
    const [longitude, latitude] = crossing.at;
    findings.add('self-crossing', `${places[crossing.first[0]] ?? ''}[${crossing.first[1]}]`, { longitude, latitude }, 'split-at-crossings');
    return;
  }
  polygons.forEach((own, i) => {
    const cut = findCutOff(own);
    if (cut) findings.add('self-crossing', where(i), { longitude: cut[0], latitude: cut[1] }, 'split-at-crossings');
  });
}

function checkRing(ring: readonly Position[], where: string, findings: Findings): void {
  const [first] = ring;
  const last = ring.at(-1);
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const corners = isClosed ? ring.length - 1 : ring.length;
  checkAntimeridian(ring, where, findings);
  if (corners < 3) findings.add(corners < 1 ? 'empty' : 'zero-area', where, { vertices: corners, needed: 3 });
  else if (!isClosed) findings.add('unclosed-ring', where, {}, 'close-ring');
  else if (hasNoArea(ring)) findings.add('zero-area', where);
}

/** True where all positions lie on one line. */
function hasNoArea(ring: readonly Position[]): boolean {
  const [origin] = ring;
  const away = ring.find(([x, y]) => origin && (x !== origin[0] || y !== origin[1]));
  if (!origin || !away) return true;
  return ring.every(([x, y]) => (away[0] - origin[0]) * (y - origin[1]) === (away[1] - origin[1]) * (x - origin[0]));
}
