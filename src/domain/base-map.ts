import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

type Areas<P> = FeatureCollection<Polygon | MultiPolygon, P>;
type Lines<P> = FeatureCollection<LineString | MultiLineString, P>;

/** Names of a base feature; `ref` is the id that catalogue shapes refer to, empty for unnamed streets. */
export interface NamedBase {
  readonly ref: string;
  readonly zh: string;
  readonly en: string;
}

type LabelKind = 'sea' | 'basin' | 'district' | 'subdistrict' | 'hill';

/** The embedded base map, all in WGS 84, composed from `geodata/base` for drawing. */
export interface BaseMap {
  readonly land: Areas<Record<string, never>>;
  /** 市北区 (`focus`) and its neighbours. */
  readonly districts: Areas<NamedBase & { readonly focus: boolean }>;
  readonly subdistricts: Areas<NamedBase & { readonly code: string }>;
  readonly roads: Lines<NamedBase & { readonly class: 'arterial' | 'street' }>;
  readonly metro: Lines<NamedBase & { readonly line: string }>;
  readonly stations: FeatureCollection<Point, NamedBase & { readonly transfer: boolean }>;
  readonly water: Lines<NamedBase>;
  /** Stretches of the district's shore, for records that lie along it; drawn only as their shape. */
  readonly coast: Lines<NamedBase>;
  /** Label points in short form: seas, port basin, neighbour districts, sub-districts, hills. */
  readonly labels: FeatureCollection<Point, NamedBase & { readonly kind: LabelKind }>;
}
