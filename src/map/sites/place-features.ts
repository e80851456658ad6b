import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString } from 'geojson';
import type { BaseMap, NamedBase } from '../../domain/base-map.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Stage } from '../../domain/statement.ts';
import { markFamily } from '../marks/mark-family.ts';
import type { MapTokens } from '../theme/map-tokens.ts';

/** A line or surface that belongs to a record. */
interface PlaceProperties {
  readonly id: string;
  readonly kind: 'line' | 'outline' | 'surface';
  readonly stage: Stage;
  readonly colour: string;
}

type BaseLine = Feature<LineString | MultiLineString, NamedBase>;

/** Lines of the base map by reference, such as `road:山东路`. */
export function baseLines(base: BaseMap): ReadonlyMap<string, readonly Geometry[]> {
  const lines = new Map<string, Geometry[]>();
  const parts = [base.roads, base.metro, base.water, base.coast];
  for (const { properties, geometry } of parts.flatMap<BaseLine>(({ features }) => features)) {
    const same = lines.get(properties.ref);
    if (same === undefined) lines.set(properties.ref, [geometry]);
    else same.push(geometry);
  }
  return lines;
}

function kindOf(geometry: Geometry, entry: CatalogueEntry): PlaceProperties['kind'] | null {
  switch (geometry.type) {
    case 'LineString':
    case 'MultiLineString':
      return 'line';
    case 'Polygon':
    case 'MultiPolygon':
      // A sharp edge is for surveyed outlines alone.
      return entry.precision === 'exact' && entry.extent === 'outline' ? 'outline' : 'surface';
    default:
      return null;
  }
}

/**
 * Streets, rivers, lines and surfaces of these records, in theme colour. A line of the base map that several records
 * share, and a symbol of size at the same place, is drawn once, for the first of them.
 */
export function placeFeatures(
  entries: readonly CatalogueEntry[],
  lines: ReadonlyMap<string, readonly Geometry[]>,
  stageOf: (entry: CatalogueEntry) => Stage,
  tokens: MapTokens,
): FeatureCollection<Geometry, PlaceProperties> {
  const features: Feature<Geometry, PlaceProperties>[] = [];
  const taken = new Set<string>();
  for (const entry of entries) {
    const add = (geometry: Geometry): void => {
      const kind = kindOf(geometry, entry);
      if (kind === null) return;
      const colour = tokens.family[markFamily[entry.themes[0]]];
      const properties = { id: entry.id, kind, stage: stageOf(entry), colour };
      features.push({ type: 'Feature', geometry, properties });
    };
    if (entry.shape.kind === 'own') {
      // Records of one place often share its symbol: drawn twice it would be twice as strong.
      const place = `${String(entry.anchor)} ${String(entry.errorMetres)}`;
      if (entry.precision === 'exact' || !taken.has(place)) add(entry.shape.geometry);
      taken.add(place);
    }
    if (entry.shape.kind !== 'base' || entry.precision !== 'street') continue;
    for (const ref of entry.shape.refs) {
      if (taken.has(ref)) continue;
      taken.add(ref);
      for (const geometry of lines.get(ref) ?? []) add(geometry);
    }
  }
  return { type: 'FeatureCollection', features };
}
