import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { BaseMap } from '../../src/domain/base-map.ts';
import { readJson } from './read-json.ts';

interface BaseProperties {
  readonly id?: string;
  readonly code?: string;
  readonly ref?: string;
  readonly zh?: string;
  readonly en?: string;
  readonly zhShort?: string;
  readonly enShort?: string;
  readonly class?: string;
  readonly role?: string;
  readonly lines?: readonly string[];
  readonly transfer?: boolean;
  readonly label?: readonly [number, number];
}
type Area = Polygon | MultiPolygon;
type Line = LineString | MultiLineString;

const read = async <G extends Geometry>(name: string): Promise<readonly Feature<G, BaseProperties>[]> =>
  ((await readJson(`base/${name}.geojson`)) as FeatureCollection<G, BaseProperties>).features;

const collect = <G extends Geometry, N extends object>(
  features: readonly Feature<G, BaseProperties>[],
  properties: (own: BaseProperties) => N,
): FeatureCollection<G, N> => ({
  type: 'FeatureCollection',
  features: features.map((feature) => ({ type: 'Feature', geometry: feature.geometry, properties: properties(feature.properties) })),
});

const named = (prefix: string, own: BaseProperties): { ref: string; zh: string; en: string } => {
  const id = own.code ?? own.id;
  return { ref: id === undefined ? '' : `${prefix}:${id}`, zh: own.zh ?? '', en: own.en ?? '' };
};

const point = (coordinates: readonly [number, number]): Point => ({ type: 'Point', coordinates: [...coordinates] });

/** The base map for drawing: the files of `geodata/base` with only the properties that the map reads. */
export async function composeBaseMap(): Promise<BaseMap> {
  const [land, districts, subdistricts, roads, metro, stations, water, coast, labels] = await Promise.all([
    read<Area>('land'),
    read<Area>('district'),
    read<Area>('subdistricts'),
    read<Line>('roads'),
    read<Line>('metro'),
    read<Point>('stations'),
    read<Line>('water'),
    read<Line>('coast'),
    read<Point>('labels'),
  ]);
  const subdistrictLabels = subdistricts.flatMap(({ properties: { label, zhShort, enShort, code } }) =>
    label && zhShort !== undefined && enShort !== undefined
      ? [{ type: 'Feature' as const, geometry: point(label), properties: { ref: `subdistrict:${code}`, zh: zhShort, en: enShort, kind: 'subdistrict' as const } }]
      : [],
  );
  const ownLabels = collect(labels, (own) => ({ ...named('label', own), kind: own.role as BaseMap['labels']['features'][number]['properties']['kind'] }));
  return {
    land: collect(land, () => ({})),
    districts: collect(districts, (own) => ({ ...named('district', own), focus: own.role === 'focus' })),
    subdistricts: collect(subdistricts, (own) => ({ ...named('subdistrict', own), code: own.code ?? '' })),
    roads: collect(roads, (own) => ({ ...named('road', own), class: own.class === 'arterial' ? ('arterial' as const) : ('street' as const) })),
    metro: collect(metro, (own) => ({ ...named('metro-line', own), line: own.ref ?? '' })),
    stations: collect(stations, (own) => ({ ...named('station', own), transfer: own.transfer === true })),
    water: collect(water, (own) => named('river', own)),
    coast: collect(coast, (own) => named('coast', own)),
    labels: { type: 'FeatureCollection', features: [...ownLabels.features, ...subdistrictLabels] },
  };
}
