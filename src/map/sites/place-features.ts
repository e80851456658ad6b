import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Stage } from '../../domain/statement.ts';
import { markFamily } from '../marks/mark-family.ts';
import type { Family } from '../theme/map-tokens.ts';
import { areaTone } from './area-tone.ts';
import type { BaseShapes } from '../../domain/base-shapes.ts';

/** How a line or surface of a record is drawn; each look in use has a layer of its own. */
export type PlaceLook =
  | { readonly kind: 'line'; readonly family: Family; readonly stage: Stage }
  /** A surveyed outline, the one shape with a sharp edge. */
  | { readonly kind: 'outline'; readonly family: Family }
  /** `large`: wider than a screen at street scale, where it would colour everything. `tone`: how strong it is, 0–1. */
  | { readonly kind: 'surface'; readonly family: Family; readonly large: boolean; readonly tone: number };

/** Lines and surfaces, each with the name of its look, and the looks by name. */
export interface Places {
  readonly data: FeatureCollection<Geometry, { readonly look: string }>;
  readonly looks: ReadonlyMap<string, PlaceLook>;
}

/** Error radius in metres from which a surface counts as large. */
const LARGE_METRES = 700;

function lookOf(geometry: Geometry, entry: CatalogueEntry, stage: Stage): PlaceLook | null {
  const family = markFamily[entry.themes[0]];
  switch (geometry.type) {
    case 'LineString':
    case 'MultiLineString':
      return { kind: 'line', family, stage };
    case 'Polygon':
    case 'MultiPolygon':
      if (entry.precision === 'exact' && entry.extent === 'outline') return { kind: 'outline', family };
      return { kind: 'surface', family, large: (entry.errorMetres ?? 0) > LARGE_METRES, tone: areaTone(entry.errorMetres ?? 0) };
    default:
      return null;
  }
}

/**
 * Streets, rivers, lines and surfaces of these records. What several records share, a line of the base map or a symbol
 * of size at the same place, is drawn once, for the first of them: twice it would be twice as strong.
 */
export function placeFeatures(
  entries: readonly CatalogueEntry[],
  shapes: BaseShapes,
  stageOf: (entry: CatalogueEntry) => Stage,
): Places {
  const features: Feature<Geometry, { look: string }>[] = [];
  const looks = new Map<string, PlaceLook>();
  const taken = new Set<string>();
  for (const entry of entries) {
    const add = (place: string, geometries: readonly Geometry[]): void => {
      if (taken.has(place)) return;
      taken.add(place);
      for (const geometry of geometries) {
        const look = lookOf(geometry, entry, stageOf(entry));
        if (look === null) continue;
        const name = Object.values(look).join('-');
        looks.set(name, look);
        features.push({ type: 'Feature', geometry, properties: { look: name } });
      }
    };
    const { shape } = entry;
    if (shape.kind === 'own') add(`${String(entry.anchor)} ${String(entry.errorMetres)}`, [shape.geometry]);
    else if (shape.kind === 'base' && entry.precision === 'street') {
      for (const ref of shape.refs) add(ref, shapes.get(ref) ?? []);
    }
  }
  return { data: { type: 'FeatureCollection', features }, looks };
}
