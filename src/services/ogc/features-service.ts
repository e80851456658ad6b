import { MOST_BYTES, MOST_FEATURES } from '../../domain/layers/import-limits.ts';
import type { RemoteDoor } from '../remote/remote-door.ts';
import { ServiceError } from './service-error.ts';

/** A collection of a service that can be brought here. */
export interface FeatureCollectionChoice {
  readonly title: string;
  /** Address of its features. */
  readonly items: string;
}

/** What an address of OGC API – Features turned out to be. */
export type FeaturesAddress = { readonly kind: 'collections'; readonly collections: readonly FeatureCollectionChoice[] } | { readonly kind: 'items'; readonly items: string; readonly title: string };

/**
 * What is asked of an address that may be of such a service. Not GeoJSON by its own name: QGIS Server then refuses (400) all
 * that is no feature, as its landing page; JSON it takes for the features, too.
 */
export const FEATURES_ACCEPT = 'application/json, */*;q=0.8';
const MOST_TEXT_BYTES = 8_000_000;
const MOST_PAGES = 500;
const ROWS_A_PAGE = 1000;
/** The reference system of features that ask for none, and its name before there were addresses of them. */
const CRS84 = /\/OGC\/(1\.3|0)\/CRS84>?$|:CRS84$/;

/** QGIS Server calls the items of a collection `item` where it lists them. */
const ITEMS = ['items', 'item'];

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Bytes as the JSON object they should be. Throws `ServiceError`. */
function readJson(bytes: ArrayBuffer): Members {
  const text = new TextDecoder().decode(bytes);
  if (/^\s*<(!doctype html|html)/i.test(text)) throw new ServiceError('is-page');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ServiceError('not-json');
  }
  if (!isMembers(value)) throw new ServiceError('not-json');
  return value;
}

/** The address a link of this relation leads to, JSON before others; null where there is none. It stays on the same host. */
function linkOf(members: Members, relations: readonly string[], base: string): string | null {
  const links = (Array.isArray(members['links']) ? members['links'] : []).filter(isMembers).filter((link) => relations.includes(textOf(link['rel'])));
  const link = links.find((each) => /json/.test(textOf(each['type']))) ?? links.find((each) => textOf(each['type']) === '');
  if (!link) return null;
  const url = new URL(textOf(link['href']), base);
  if (url.origin !== new URL(base).origin) throw new ServiceError('leads-away', { host: url.host });
  return url.href;
}

/** Whether an answer may be one of OGC API – Features: an object of JSON with links. */
export function isFeaturesAnswer(bytes: ArrayBuffer): boolean {
  // What is larger is data, and is read as a file.
  if (bytes.byteLength > MOST_TEXT_BYTES || new Uint8Array(bytes, 0, Math.min(1, bytes.byteLength))[0] !== 0x7b) return false;
  try {
    return Array.isArray(readJson(bytes)['links']);
  } catch {
    return false;
  }
}

/** Follows an answer to what can be brought: a landing page and a list to collections, a collection to its items. Throws `ServiceError` and `RemoteError`. */
export async function readFeaturesAddress(door: RemoteDoor, url: string, bytes: ArrayBuffer, signal: AbortSignal): Promise<FeaturesAddress> {
  const members = readJson(bytes);
  if (members['type'] === 'FeatureCollection') return { kind: 'items', items: url, title: decodeURIComponent(new URL(url).pathname.split('/').at(-2) ?? '') };
  if (Array.isArray(members['collections'])) return { kind: 'collections', collections: collectionsOf(members['collections'], url) };
  const items = linkOf(members, ITEMS, url);
  if (items !== null) return { kind: 'items', items, title: textOf(members['title']) || textOf(members['id']) };
  const list = linkOf(members, ['data', 'http://www.opengis.net/def/rel/ogc/1.0/data'], url);
  if (list === null) throw new ServiceError('no-collections');
  const answer = await door.ask({ url: list, range: null, most: MOST_TEXT_BYTES, accept: FEATURES_ACCEPT }, { signal });
  const listed = readJson(answer.bytes)['collections'];
  if (!Array.isArray(listed)) throw new ServiceError('no-collections');
  return { kind: 'collections', collections: collectionsOf(listed, list) };
}

function collectionsOf(listed: readonly unknown[], base: string): readonly FeatureCollectionChoice[] {
  const collections = listed.filter(isMembers).flatMap((each) => {
    const items = linkOf(each, ITEMS, base);
    return items === null ? [] : [{ title: textOf(each['title']) || textOf(each['id']), items }];
  });
  if (collections.length === 0) throw new ServiceError('no-collections');
  return collections;
}

/** How much has come. */
export type OnRows = (rows: number, matched: number | null) => void;

/**
 * Brings the features of a box, and under a condition in CQL2 text where one is given, page by page along `next`, as one GeoJSON document in WGS 84. Throws `ServiceError` and `RemoteError`; nothing is
 * half: what is too much is refused with its number.
 */
export async function collectFeatures(door: RemoteDoor, items: string, box: readonly [number, number, number, number], signal: AbortSignal, onRows: OnRows, condition: string | null = null): Promise<Blob> {
  const first = new URL(items);
  // Commas stay as they are, which a query may: QGIS Server 3.22 breaks escaped ones in the address of the next page.
  const add = (name: string, value: string): void => {
    if (!first.searchParams.has(name)) first.search += `${first.search === '' ? '?' : '&'}${name}=${value}`;
  };
  add('limit', String(ROWS_A_PAGE));
  add('bbox', box.join(','));
  if (condition !== null) {
    add('filter', encodeURIComponent(condition));
    add('filter-lang', 'cql2-text');
  }
  const parts: string[] = [];
  const seen = new Set<string>();
  let rows = 0;
  let bytes = 0;
  for (let next: string | null = first.href; next !== null; ) {
    if (seen.has(next) || seen.size === MOST_PAGES) throw new ServiceError('endless', { pages: seen.size });
    seen.add(next);
    const answer = await door.ask({ url: next, range: null, most: MOST_BYTES - bytes, accept: FEATURES_ACCEPT }, { signal });
    bytes += answer.bytes.byteLength;
    if (answer.crs !== null && !CRS84.test(answer.crs)) throw new ServiceError('other-crs', { crs: answer.crs.replaceAll(/[<>]/g, '') });
    const page = readJson(answer.bytes);
    const features = page['features'];
    if (!Array.isArray(features)) throw new ServiceError('no-items');
    rows += features.length;
    if (rows > MOST_FEATURES) throw new ServiceError('too-many', { most: MOST_FEATURES });
    if (features.length > 0) parts.push(`${parts.length === 0 ? '' : ','}${features.map((feature) => JSON.stringify(feature)).join(',')}`);
    onRows(rows, typeof page['numberMatched'] === 'number' ? page['numberMatched'] : null);
    const on = linkOf(page, ['next'], next);
    // Some servers name a next page for ever: an empty one is the last.
    next = features.length === 0 ? null : on;
  }
  return new Blob(['{"type":"FeatureCollection","features":[', ...parts, ']}'], { type: 'application/geo+json' });
}
