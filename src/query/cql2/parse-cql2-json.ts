import { relations } from '../../geo/predicate/relations.ts';
import { checkGeometry } from '../../geo/check/check-geometry.ts';
import type { Parsed, QueryIssue } from '../query-issue.ts';
import { comparisons, type Condition, type Query, type Scalar, type Subject } from '../query.ts';
import { liftNearest } from './lift-nearest.ts';
import { GEOMETRY_PROPERTY, type ReadCondition } from './read-condition.ts';
import { Cql2Stop } from './token-reader.ts';

/**
 * Reads the supported subset of CQL2 JSON (OGC 21-065r2), as `parseCql2Text` does for text. The first error is told with its
 * path, `args[1].op`, and what could stand there. `null` is the query without conditions.
 */
export function parseCql2Json(target: string, json: unknown): Parsed<Query> {
  if (json === null) return { ok: true, value: { target, where: null, nearest: null } };
  try {
    return liftNearest(target, condition(json, ''));
  } catch (stop) {
    if (stop instanceof Cql2Stop) return { ok: false, issues: [stop.issue] };
    throw stop;
  }
}

function fail(path: string, expected: string, found: unknown, code: QueryIssue['code'] = 'syntax'): never {
  const shown = found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 40);
  throw new Cql2Stop({ code, position: path, values: { expected, found: shown } });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
const list = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as readonly unknown[]) : null);

/** The operator and arguments of an expression. */
function expression(value: unknown, path: string): { op: string; args: readonly unknown[] } {
  if (!isObject(value) || typeof value['op'] !== 'string') return fail(path, '{op, args}', value);
  const args = list(value['args']) ?? fail(join(path, 'args'), 'list', value['args']);
  return { op: value['op'].toLowerCase(), args };
}

function condition(value: unknown, path: string): ReadCondition {
  const { op, args } = expression(value, path);
  const at = (index: number): string => join(path, `args[${index}]`);
  const relation = relations.find((each) => op === `s_${each}`);
  if (relation) return { op: 'relation', relation, subject: spatialSubject(args, at) };
  const comparison = comparisons.find((each) => each === op);
  switch (op) {
    case 'and':
    case 'or':
      if (args.length === 0) fail(join(path, 'args'), 'at least one condition', args);
      return { op, args: args.map((arg, index) => condition(arg, at(index))) as Condition[] };
    case 'not':
      return { op, arg: condition(args[0], at(0)) as Condition };
    case 's_dwithin': {
      const metres = number(args[2], at(2));
      return metres >= 0 ? { op: 'distance', subject: spatialSubject(args, at), metres } : fail(at(2), 'metres', metres);
    }
    case 's_nearest': {
      const count = number(args[2], at(2));
      return Number.isInteger(count) && count > 0 ? { op: 'nearest', subject: spatialSubject(args, at), count } : fail(at(2), 'whole number above 0', count);
    }
    case 'like': {
      const [left, right] = [property(args[0], at(0)), folding(args[1], at(1))];
      if (typeof right.value !== 'string') return fail(at(1), 'text', right.value);
      return { op, property: left.name, pattern: right.value, ignoreCase: left.ignoreCase || right.ignoreCase };
    }
    case 'between':
      return { op, property: property(args[0], at(0)).name, low: number(args[1], at(1)), high: number(args[2], at(2)) };
    case 'in': {
      const left = property(args[0], at(0));
      const values = (list(args[1]) ?? fail(at(1), 'list', args[1])).map((each, index) => folding(each, `${at(1)}[${index}]`));
      return { op, property: left.name, values: values.map((each, index) => scalar(each.value, `${at(1)}[${index}]`)), ignoreCase: left.ignoreCase || values.some((each) => each.ignoreCase) };
    }
    case 'isnull':
      return { op: 'isNull', property: property(args[0], at(0)).name };
    default: {
      if (!comparison) return fail(join(path, 'op'), ['and', 'or', 'not', ...comparisons, 'like', 'between', 'in', 'isNull', ...relations.map((each) => `s_${each}`), 's_dwithin', 's_nearest'].join(', '), op, 'unsupported');
      const [left, right] = [property(args[0], at(0)), folding(args[1], at(1))];
      return { op: 'compare', property: left.name, comparison, value: scalar(right.value, at(1)), ignoreCase: left.ignoreCase || right.ignoreCase };
    }
  }
}

function folding(value: unknown, path: string): { value: unknown; ignoreCase: boolean } {
  if (!isObject(value) || value['op'] !== 'casei') return { value, ignoreCase: false };
  return { value: expression(value, path).args[0], ignoreCase: true };
}

function property(value: unknown, path: string): { name: string; ignoreCase: boolean } {
  const { value: inner, ignoreCase } = folding(value, path);
  if (!isObject(inner) || typeof inner['property'] !== 'string') return fail(path, '{property}', inner);
  return { name: inner['property'], ignoreCase };
}

function number(value: unknown, path: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fail(path, 'number', value);
}

function scalar(value: unknown, path: string): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : fail(path, 'text, number, true, false', value);
}

function spatialSubject(args: readonly unknown[], at: (index: number) => string): Subject {
  if (property(args[0], at(0)).name !== GEOMETRY_PROPERTY) fail(at(0), `{property: ${GEOMETRY_PROPERTY}}`, args[0]);
  return subject(args[1], at(1));
}

function subject(value: unknown, path: string): Subject {
  if (isObject(value) && 'bbox' in value) {
    const numbers = list(value['bbox'])?.map((each, index) => number(each, join(path, `bbox[${index}]`))) ?? [];
    const [west, south, east, north] = numbers;
    if (west === undefined || south === undefined || east === undefined || north === undefined) return fail(join(path, 'bbox'), 'four numbers', value['bbox']);
    return { kind: 'box', bounds: [west, south, east, north] };
  }
  if (!isObject(value) || !('op' in value)) return { kind: 'geometry', geometry: geometry(value, path) };
  const { op, args } = expression(value, path);
  const first = join(path, 'args[0]');
  const second = join(path, 'args[1]');
  const text = (part: unknown, where: string): string => (typeof part === 'string' ? part : fail(where, 'text', part));
  switch (op) {
    case 'circle': {
      const centre = geometry(args[0], first);
      return centre.type === 'Point' ? { kind: 'circle', centre: centre.coordinates, radiusMetres: positive(args[1], second) } : fail(first, 'Point', centre.type);
    }
    case 'corridor': {
      const line = geometry(args[0], first);
      return line.type === 'LineString' ? { kind: 'corridor', line: line.coordinates, metres: positive(args[1], second) } : fail(first, 'LineString', line.type);
    }
    case 'feature':
      return { kind: 'feature', layer: text(args[0], first), id: text(args[1], second) };
    case 'layer': {
      const layer = text(args[0], first);
      if (args[1] === undefined) return { kind: 'layer', layer, where: null };
      const lifted = liftNearest(layer, condition(args[1], second));
      if (!lifted.ok || lifted.value.nearest) return fail(second, 'condition without s_nearest', args[1], 'nearest-not-alone');
      return { kind: 'layer', layer, where: lifted.value.where };
    }
    case 'position':
      return { kind: 'position' };
    default:
      return fail(join(path, 'op'), 'circle, corridor, feature, layer, position', op, 'unsupported');
  }
}

function positive(value: unknown, path: string): number {
  const metres = number(value, path);
  return metres > 0 ? metres : fail(path, 'metres above 0', value);
}

function geometry(value: unknown, path: string) {
  const check = checkGeometry(value);
  if (check.ok) return check.geometry;
  const [issue] = check.issues;
  throw new Cql2Stop({ code: 'invalid-geometry', position: path, values: { problem: issue?.code ?? '', where: issue?.where ?? '' } });
}
