import type { BaseMap } from '../../domain/base-map.ts';
import type { Position } from '../../domain/geometry.ts';

/** What is known of places on the ground before any file is read, WGS 84. */
export interface ControlMap {
  readonly district: BaseMap['districts']['features'][number]['geometry'];
  readonly stations: readonly { readonly names: readonly string[]; readonly position: Position }[];
  /** Named arterials and streets, as lines. */
  readonly roads: readonly (readonly Position[])[];
}

/** A name as it is compared: without the word for station, spaces and capitals. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/(地铁)?站$|\s*(metro|subway)?\s*station$/, '')
    .replace(/[\s()（）·.-]+/g, '');

/** The stations, streets and outline of the base map as things to hold a file against; null where it has no district. */
export function controlMap({ districts, stations, roads }: BaseMap): ControlMap | null {
  const district = districts.features.find(({ properties }) => properties.focus)?.geometry;
  if (!district) return null;
  return {
    district,
    stations: stations.features.map(({ geometry, properties: { zh, en } }) => ({ names: [plainName(zh), plainName(en)], position: at(geometry.coordinates) })),
    roads: roads.features.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map((line) => line.map(at))),
  };
}

const at = ([x = 0, y = 0]: readonly number[]): Position => [x, y];
