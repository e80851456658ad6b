import type { Geometry } from '../domain/geometry.ts';
import type { GeometryIssue, GeometryRepair } from '../geo/check/geometry-issue.ts';
import { repairGeometry } from '../geo/check/repair-geometry.ts';
import { readRawGeometry } from './cql2/read-geometry.ts';
import { Cql2Stop, TokenReader } from './cql2/token-reader.ts';
import type { QueryIssue } from './query-issue.ts';

/** A place read from text, with what was mended on the way; or what is wrong with the text, or with the shape it gives. */
export type PlaceText =
  | { readonly ok: true; readonly geometry: Geometry; readonly repairs: readonly GeometryRepair[] }
  | { readonly ok: false; readonly problem: 'too-long'; readonly most: number }
  | { readonly ok: false; readonly problem: 'json'; readonly message: string }
  | { readonly ok: false; readonly problem: 'text'; readonly issue: QueryIssue }
  | { readonly ok: false; readonly problem: 'mixed-types' | 'other-crs' }
  | { readonly ok: false; readonly problem: 'shape'; readonly issue: GeometryIssue };

/** Longer than any text of as many vertices as the engine takes; refused before it is read. */
const MOST_CHARACTERS = 12_000_000;
/** The names under which GeoJSON of before 2016 declares WGS 84. */
const WGS84 = /(CRS:?84|EPSG:*4326|EPSG:*4490)$/i;

/**
 * Reads a place that was typed or pasted: GeoJSON (geometry, feature, collection of one kind) or well-known text, WGS 84.
 * What has one obvious meaning is mended and told, everything else refused with the first reason.
 */
export function readPlace(text: string): PlaceText {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CHARACTERS) return { ok: false, problem: 'too-long', most: MOST_CHARACTERS };
  const read = /^[{[]/.test(trimmed) ? fromJson(trimmed) : fromWellKnownText(trimmed);
  if ('ok' in read) return read;
  const repaired = repairGeometry(read.geometry);
  if (repaired.ok) return repaired;
  const issue = repaired.issues.find(({ severity }) => severity === 'error') ?? repaired.issues[0];
  if (!issue) throw new Error('a shape was refused without a reason');
  return { ok: false, problem: 'shape', issue };
}

type Read = PlaceText | { readonly geometry: unknown };

function fromWellKnownText(text: string): Read {
  const reader = new TokenReader(text);
  try {
    const geometry = readRawGeometry(reader);
    if (!reader.isAtEnd()) reader.fail(['end of text']);
    return { geometry };
  } catch (stop) {
    if (stop instanceof Cql2Stop) return { ok: false, problem: 'text', issue: stop.issue };
    throw stop;
  }
}

function fromJson(text: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, problem: 'json', message: error.message };
    throw error;
  }
  if (declaresOtherCrs(value)) return { ok: false, problem: 'other-crs' };
  const [first, ...others] = geometriesIn(value);
  if (others.length === 0) return { geometry: first };
  return together([first, ...others]);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function declaresOtherCrs(value: unknown): boolean {
  if (!isObject(value) || !isObject(value['crs'])) return false;
  const { properties } = value['crs'];
  const name = isObject(properties) ? properties['name'] : undefined;
  return typeof name !== 'string' || !WGS84.test(name);
}

/** The geometries of what GeoJSON can be; something else stands for itself, for the check to refuse. */
function geometriesIn(value: unknown): readonly unknown[] {
  if (!isObject(value)) return [value];
  if (value['type'] === 'FeatureCollection' && Array.isArray(value['features'])) return value['features'].length > 0 ? value['features'].flatMap(geometriesIn) : [{ type: 'MultiPolygon', coordinates: [] }];
  if (value['type'] === 'Feature') return geometriesIn(value['geometry']);
  return [value];
}

const MULTI: Readonly<Record<string, string>> = { Point: 'MultiPoint', LineString: 'MultiLineString', Polygon: 'MultiPolygon' };

/** Several geometries of one kind as one. */
function together(geometries: readonly unknown[]): Read {
  const types = new Set<string>();
  const parts: unknown[] = [];
  for (const geometry of geometries) {
    if (!isObject(geometry) || typeof geometry['type'] !== 'string') return { geometry };
    const { type, coordinates } = geometry;
    const multi = MULTI[type] ?? (type);
    types.add(multi);
    if (multi === type) for (const part of Array.isArray(coordinates) ? coordinates : [coordinates]) parts.push(part);
    else parts.push(coordinates);
  }
  const [type, ...others] = types;
  return others.length > 0 ? { ok: false, problem: 'mixed-types' } : { geometry: { type, coordinates: parts } };
}
