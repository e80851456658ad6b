import type { BaseMap } from '../domain/base-map.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Drawing } from '../domain/drawing.ts';
import type { SearchPlace } from '../domain/packages/search-package.ts';
import { baseLayer } from './base-layer.ts';
import { catalogueLayer } from './catalogue-layer.ts';
import type { LayerRow, RowLayerData } from './layer.ts';

/** The layers one can ask about, in the order they are offered. `drawings` are on this device only. */
export const layerIds = ['sites', 'subdistricts', 'stations', 'metro', 'roads', 'water', 'places', 'drawings'] as const;

/** The numbers that statements give of a record, by property: `actual:new-parking-spaces`. */
export type Figures = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** How far the outlines of the base map may be off, metres; see the data's README. */
const BASE_ERRORS_METRES = { subdistricts: 41, metro: 30, roads: 30, water: 30 } as const;

/** Renewal records, with the figures of their statements where these have arrived. */
export function sitesLayer(catalogue: Catalogue, base: BaseMap, figures: Figures | null): RowLayerData {
  const layer = catalogueLayer(catalogue, base);
  if (!figures) return layer;
  const names = new Set([...figures.values()].flatMap((each) => Object.keys(each)));
  const none = Object.fromEntries([...names].map((name) => [name, null]));
  return { ...layer, rows: layer.rows.map((row) => ({ ...row, properties: { ...row.properties, ...none, ...figures.get(row.id) } })) };
}

/** The named lines and areas of the base map. */
export function baseLayers(base: BaseMap, version: string): readonly RowLayerData[] {
  return (['subdistricts', 'metro', 'roads', 'water'] as const).map((id) => baseLayer(id, version, base[id], BASE_ERRORS_METRES[id]));
}

/** Stations, and the places of the gazetteer that are neither station nor sub-district. */
export function placeLayers(places: readonly SearchPlace[], version: string): readonly RowLayerData[] {
  const rowOf = ({ id, name, aliases, point, errorMetres, verified }: SearchPlace): LayerRow => ({
    id,
    geometry: { type: 'Point', coordinates: point },
    errorMetres,
    isSomewhereInside: false,
    properties: { id, name: [name.zh, name.en, ...aliases], zh: name.zh, en: name.en, verified },
  });
  const rows = (kind: SearchPlace['kind']): readonly LayerRow[] => places.filter((place) => place.kind === kind).map(rowOf);
  return [
    { kind: 'rows', id: 'stations', version, rows: rows('station') },
    { kind: 'rows', id: 'places', version, rows: rows('place') },
  ];
}

/** What a person drew on this device, as exact as it was drawn; its version is the moment of the newest change. */
export function drawingsLayer(drawings: readonly Drawing[]): RowLayerData {
  const newest = drawings.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0);
  return {
    kind: 'rows',
    id: 'drawings',
    version: newest === 0 ? '0' : new Date(newest).toISOString(),
    rows: drawings.map(({ id, name, shape }) => ({
      id,
      geometry: shape.geometry,
      errorMetres: 0,
      isSomewhereInside: false,
      properties: { id, name, zh: name, en: name, kind: shape.kind },
    })),
  };
}
