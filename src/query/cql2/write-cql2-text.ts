import type { Geometry, Position } from '../../domain/geometry.ts';
import type { Condition, Query, Scalar, Subject } from '../query.ts';
import { GEOMETRY_PROPERTY } from './read-condition.ts';

/** A query as CQL2 text that `parseCql2Text` reads back to the same query; the target layer is not part of it. */
export function writeCql2Text(query: Query): string {
  const parts = query.where ? [query.nearest && query.where.op === 'or' ? `(${condition(query.where)})` : condition(query.where)] : [];
  if (query.nearest) parts.push(`S_NEAREST(${GEOMETRY_PROPERTY}, ${subject(query.nearest.subject)}, ${query.nearest.count})`);
  return parts.join(' AND ');
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const scalar = (value: Scalar): string => (typeof value === 'string' ? text(value) : String(value).toUpperCase());
const folded = (ignoreCase: boolean, written: string): string => (ignoreCase ? `CASEI(${written})` : written);
const IS_PLAIN = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;
const KEYWORDS = /^(and|or|not|like|between|in|is|null|true|false|casei)$/i;

function property(name: string): string {
  return IS_PLAIN.test(name) && !KEYWORDS.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function condition(part: Condition): string {
  switch (part.op) {
    case 'and':
    case 'or':
      return part.args.map((arg) => (arg.op === 'and' || arg.op === 'or' ? `(${condition(arg)})` : condition(arg))).join(` ${part.op.toUpperCase()} `);
    case 'not':
      return part.arg.op === 'and' || part.arg.op === 'or' ? `NOT (${condition(part.arg)})` : `NOT ${condition(part.arg)}`;
    case 'compare':
      return `${folded(part.ignoreCase, property(part.property))} ${part.comparison} ${folded(part.ignoreCase, scalar(part.value))}`;
    case 'like':
      return `${folded(part.ignoreCase, property(part.property))} LIKE ${folded(part.ignoreCase, text(part.pattern))}`;
    case 'between':
      return `${property(part.property)} BETWEEN ${part.low} AND ${part.high}`;
    case 'in':
      return `${folded(part.ignoreCase, property(part.property))} IN (${part.values.map((value) => folded(part.ignoreCase && typeof value === 'string', scalar(value))).join(', ')})`;
    case 'isNull':
      return `${property(part.property)} IS NULL`;
    case 'relation':
      return `S_${part.relation.toUpperCase()}(${GEOMETRY_PROPERTY}, ${subject(part.subject)})`;
    case 'distance':
      return `S_DWITHIN(${GEOMETRY_PROPERTY}, ${subject(part.subject)}, ${part.metres})`;
  }
}

function subject(part: Subject): string {
  switch (part.kind) {
    case 'geometry':
      return geometry(part.geometry);
    case 'box':
      return `BBOX(${part.bounds.join(', ')})`;
    case 'circle':
      return `CIRCLE(POINT(${part.centre.join(' ')}), ${part.radiusMetres})`;
    case 'corridor':
      return `CORRIDOR(LINESTRING${positions(part.line)}, ${part.metres})`;
    case 'feature':
      return `FEATURE(${text(part.layer)}, ${text(part.id)})`;
    case 'layer':
      return `LAYER(${text(part.layer)}${part.where ? `, ${condition(part.where)}` : ''})`;
    case 'position':
      return 'POSITION()';
  }
}

const positions = (list: readonly (readonly number[])[]): string => `(${list.map((position) => position.join(' ')).join(', ')})`;
const lists = (parts: readonly (readonly Position[])[]): string => `(${parts.map(positions).join(', ')})`;

function geometry(value: Geometry): string {
  const name = value.type.toUpperCase();
  switch (value.type) {
    case 'Point':
      return `${name}${positions([value.coordinates])}`;
    case 'MultiPoint':
    case 'LineString':
      return `${name}${positions(value.coordinates)}`;
    case 'MultiLineString':
    case 'Polygon':
      return `${name}${lists(value.coordinates)}`;
    case 'MultiPolygon':
      return `${name}(${value.coordinates.map(lists).join(', ')})`;
  }
}
