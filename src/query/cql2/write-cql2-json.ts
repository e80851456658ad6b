import type { Condition, Query, Scalar, Subject } from '../query.ts';
import { GEOMETRY_PROPERTY } from './read-condition.ts';

/** A value as JSON.stringify takes it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A query as CQL2 JSON that `parseCql2Json` reads back to the same query; null for a query without conditions. */
export function writeCql2Json(query: Query): Json {
  const parts = query.where === null ? [] : query.nearest && query.where.op === 'and' ? query.where.args.map(condition) : [condition(query.where)];
  if (query.nearest) parts.push({ op: 's_nearest', args: [PLACE, subject(query.nearest.subject), query.nearest.count] });
  const [first = null] = parts;
  return parts.length > 1 ? { op: 'and', args: parts } : first;
}

const PLACE: Json = { property: GEOMETRY_PROPERTY };
const folded = (ignoreCase: boolean, value: Json): Json => (ignoreCase ? { op: 'casei', args: [value] } : value);
const foldedText = (ignoreCase: boolean, value: Scalar): Json => folded(ignoreCase && typeof value === 'string', value);

function condition(part: Condition): Json {
  switch (part.op) {
    case 'and':
    case 'or':
      return { op: part.op, args: part.args.map(condition) };
    case 'not':
      return { op: 'not', args: [condition(part.arg)] };
    case 'compare':
      return { op: part.comparison, args: [folded(part.ignoreCase, { property: part.property }), foldedText(part.ignoreCase, part.value)] };
    case 'like':
      return { op: 'like', args: [folded(part.ignoreCase, { property: part.property }), folded(part.ignoreCase, part.pattern)] };
    case 'between':
      return { op: 'between', args: [{ property: part.property }, part.low, part.high] };
    case 'in':
      return { op: 'in', args: [folded(part.ignoreCase, { property: part.property }), part.values.map((value) => foldedText(part.ignoreCase, value))] };
    case 'isNull':
      return { op: 'isNull', args: [{ property: part.property }] };
    case 'relation':
      return { op: `s_${part.relation}`, args: [PLACE, subject(part.subject)] };
    case 'distance':
      return { op: 's_dwithin', args: [PLACE, subject(part.subject), part.metres] };
  }
}

function subject(part: Subject): Json {
  switch (part.kind) {
    case 'geometry':
      return { type: part.geometry.type, coordinates: part.geometry.coordinates };
    case 'box':
      return { bbox: part.bounds };
    case 'circle':
      return { op: 'circle', args: [{ type: 'Point', coordinates: part.centre }, part.radiusMetres] };
    case 'corridor':
      return { op: 'corridor', args: [{ type: 'LineString', coordinates: part.line }, part.metres] };
    case 'feature':
      return { op: 'feature', args: [part.layer, part.id] };
    case 'layer':
      return { op: 'layer', args: part.where ? [part.layer, condition(part.where)] : [part.layer] };
    case 'position':
      return { op: 'position', args: [] };
  }
}
