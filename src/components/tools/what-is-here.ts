import type { BaseMap } from '../../domain/base-map.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Geometry, Position } from '../../domain/geometry.ts';
import { LocalPlane } from '../../geo/crs/local-plane.ts';
import { geodesicDistanceMetres } from '../../geo/measure/geodesic-distance-metres.ts';
import { distanceBetween } from '../../geo/precision/distance-between.ts';
import { PreparedShape } from '../../geo/precision/uncertain-shape.ts';
import { areaContains } from '../../geo/predicate/area-contains.ts';

/** Records farther away than this are not "nearby", metres. */
export const NEARBY_METRES = 1000;
/** Stations are told up to here, metres in a straight line. */
const WALKING_METRES = 1000;

/** A record near a point. */
export interface NearbySite {
  readonly entry: CatalogueEntry;
  /** Metres from the point to the place as shown, in a straight line; 0 inside of it. */
  readonly metres: number;
  /**
   * How far off the shown place may be, metres; null for a place only known to lie somewhere in an area: it is then at least
   * `metres` away.
   */
  readonly errorMetres: number | null;
}

export interface NearbyStation {
  readonly zh: string;
  readonly en: string;
  readonly transfer: boolean;
  readonly metres: number;
}

/** What there is at a point. */
export interface Here {
  /** The sub-district the point lies in; null outside of the district. */
  readonly subdistrict: { readonly zh: string; readonly en: string } | null;
  /** Nearest first; those known only by an area after all others. */
  readonly sites: readonly NearbySite[];
  /** Nearest first. */
  readonly stations: readonly NearbyStation[];
}

/** Everything within reach of a WGS 84 point: sub-district, records with the error of their places, metro stations. */
export function whatIsHere(base: BaseMap, entries: readonly CatalogueEntry[], point: Position): Here {
  const found = base.subdistricts.features.find(({ geometry }) => areaContains(geometry, point));
  const place: Geometry = { type: 'Point', coordinates: point };
  const plane = LocalPlane.around(place);
  const subject = new PreparedShape({ geometry: place, errorMetres: 0, isSomewhereInside: false }, plane);
  const shapes = geometriesByReference(base);
  const sites = entries.flatMap((entry): NearbySite[] => {
    const metres = Math.min(...geometriesOf(entry, shapes).map((geometry) => metresTo(geometry, subject, plane)));
    if (!(metres <= NEARBY_METRES)) return [];
    return [{ entry, metres, errorMetres: entry.extent === 'contains' ? null : (entry.errorMetres ?? 0) }];
  });
  const stations = base.stations.features.flatMap(({ geometry, properties: { zh, en, transfer } }): NearbyStation[] => {
    const [x, y] = geometry.coordinates;
    const metres = x === undefined || y === undefined ? Infinity : geodesicDistanceMetres(point, [x, y]);
    return metres <= WALKING_METRES ? [{ zh, en, transfer, metres }] : [];
  });
  return {
    subdistrict: found ? { zh: found.properties.zh, en: found.properties.en } : null,
    sites: sites.sort((a, b) => Number(a.errorMetres === null) - Number(b.errorMetres === null) || a.metres - b.metres),
    stations: stations.sort((a, b) => a.metres - b.metres),
  };
}

/** Lines and areas of the base map by the references that records use. */
function geometriesByReference(base: BaseMap): ReadonlyMap<string, readonly Geometry[]> {
  const shapes = new Map<string, Geometry[]>();
  const parts = [base.districts, base.subdistricts, base.roads, base.metro, base.water, base.coast];
  for (const { features } of parts) {
    for (const { properties, geometry } of features) {
      const same = shapes.get(properties.ref);
      if (same) same.push(geometry as Geometry);
      else shapes.set(properties.ref, [geometry as Geometry]);
    }
  }
  return shapes;
}

/** Where a record is: its own geometry, that of the base map, or its anchor; nothing for records of the whole district. */
function geometriesOf(entry: CatalogueEntry, shapes: ReadonlyMap<string, readonly Geometry[]>): readonly Geometry[] {
  if (entry.districtWide || entry.anchor === null) return [];
  const anchor: Geometry = { type: 'Point', coordinates: entry.anchor };
  switch (entry.shape.kind) {
    case 'own':
      return [entry.shape.geometry];
    case 'base': {
      const found = entry.shape.refs.flatMap((ref) => shapes.get(ref) ?? []);
      return found.length > 0 ? found : [anchor];
    }
    default:
      return [anchor];
  }
}

function metresTo(geometry: Geometry, subject: PreparedShape, plane: LocalPlane): number {
  const target = new PreparedShape({ geometry, errorMetres: 0, isSomewhereInside: false }, plane);
  return distanceBetween(target, subject, NEARBY_METRES) ?? Infinity;
}
