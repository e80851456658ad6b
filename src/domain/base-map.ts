import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

type Areas<P> = FeatureCollection<Polygon | MultiPolygon, P>;
type Lines<P> = FeatureCollection<LineString | MultiLineString, P>;

/** Properties every named base feature carries; `ref` is the id that catalogue shapes refer to. */
export interface NamedBase {
  readonly ref: string;
  readonly zh: string;
  readonly en: string;
}

/** The embedded base map, all in WGS 84, as `geodata/base` holds it. */
export interface BaseMap {
  readonly land: Areas<Record<string, never>>;
  /** 市北区 (`focus: true`) and its neighbours. */
  readonly districts: Areas<NamedBase & { readonly focus: boolean }>;
  readonly subdistricts: Areas<NamedBase & { readonly code: string }>;
  readonly roads: Lines<NamedBase & { readonly class: string }>;
  readonly metro: Lines<NamedBase & { readonly line: string }>;
  readonly stations: FeatureCollection<Point, NamedBase & { readonly lines: string; readonly transfer: boolean }>;
  readonly water: Lines<NamedBase>;
  /** Label points: seas, neighbour districts, sub-districts, hills. */
  readonly labels: FeatureCollection<Point, NamedBase & { readonly kind: 'sea' | 'district' | 'subdistrict' | 'hill' }>;
}
export type BaseFeature = Feature<Polygon | MultiPolygon | LineString | MultiLineString, NamedBase>;
