import type { Geometry } from '../domain/geometry.ts';
import { type LayerRow, prepareLayer, type PropertyValue } from './layer.ts';
import type { Query } from './query.ts';
import type { QueryIssue } from './query-issue.ts';
import { runQuery } from './run-query.ts';
import { isPlainlySound } from '../geo/check/is-plainly-sound.ts';

interface GivenFeature {
  readonly geometry?: unknown;
  readonly properties?: unknown;
}

/** Features of a GeoJSON document that fulfil a query, as such a document; what is wrong with the query is a value. Rejects with the signal's reason. */
export async function keepFulfilling(document: Blob, query: Query, signal: AbortSignal): Promise<{ readonly ok: true; readonly document: Blob } | { readonly ok: false; readonly issues: readonly QueryIssue[] }> {
  const { features } = JSON.parse(await document.text()) as { readonly features: readonly GivenFeature[] };
  const layer = prepareLayer({ kind: 'rows', id: query.target, version: '', rows: features.map(rowOf) });
  const result = await runQuery(query, { layers: new Map([[query.target, layer]]), position: null }, { signal });
  if (!result.ok) return result;
  const kept = [...result.rows].map((row) => JSON.stringify(features[row]));
  return { ok: true, document: new Blob(['{"type":"FeatureCollection","features":[', kept.join(','), ']}'], { type: 'application/geo+json' }) };
}

function rowOf({ geometry, properties }: GivenFeature, index: number): LayerRow {
  const given = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return {
    id: String(index),
    // What is not plainly sound is checked and mended later, and has no place in a question.
    geometry: isPlainlySound(geometry) ? ({ type: geometry.type, coordinates: geometry.coordinates } as Geometry) : null,
    errorMetres: 0,
    isSomewhereInside: false,
    properties: Object.fromEntries(given.flatMap(([name, value]): [string, PropertyValue][] => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : []))),
  };
}
