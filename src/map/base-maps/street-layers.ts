import type { ExpressionSpecification, FillLayerSpecification, FilterSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { byZoom } from '../base/base-layer.ts';
import type { MapTokens } from '../theme/map-tokens.ts';

/** Name of the one source of a street map. */
export const STREET_SOURCE = 'base-map-streets';

/** Layers of the Protomaps basemap, version 4, that are drawn. */
type SourceLayer = 'earth' | 'landuse' | 'water' | 'buildings' | 'roads';

const GREEN = ['park', 'forest', 'wood', 'grass', 'garden', 'cemetery', 'golf_course', 'meadow', 'scrub', 'nature_reserve', 'national_park', 'protected_area', 'recreation_ground', 'playground', 'orchard', 'wetland', 'zoo'] as const;
const PAVED = ['pedestrian', 'pier', 'platform', 'footway'] as const;

/** Keeps features of a kind of geometry and of these kinds of the schema; all kinds where none is named. */
export function kindsOf(shape: 'Point' | 'LineString' | 'Polygon', kinds: readonly string[] = []): FilterSpecification {
  const isShape: ExpressionSpecification = ['in', ['geometry-type'], ['literal', [shape, `Multi${shape}`]]];
  return kinds.length === 0 ? isShape : ['all', isShape, ['in', ['get', 'kind'], ['literal', [...kinds]]]];
}

function fill(id: string, layer: SourceLayer, kinds: readonly string[], paint: NonNullable<FillLayerSpecification['paint']>, minzoom = 0): LayerSpecification {
  return { id: `street-${id}`, type: 'fill', source: STREET_SOURCE, 'source-layer': layer, filter: kindsOf('Polygon', kinds), minzoom, paint: { 'fill-antialias': false, ...paint } };
}

function line(id: string, layer: SourceLayer, kinds: readonly string[], paint: NonNullable<LineLayerSpecification['paint']>, minzoom = 0): LayerSpecification {
  return { id: `street-${id}`, type: 'line', source: STREET_SOURCE, 'source-layer': layer, filter: kindsOf('LineString', kinds), minzoom, layout: { 'line-join': 'round', 'line-cap': 'round' }, paint };
}

/** The land of a street map, over which the built-in base map marks the district. */
export const streetLand = ({ ground }: MapTokens): readonly LayerSpecification[] => [fill('earth', 'earth', [], { 'fill-color': ground.landOutside })];

/** Green, water, buildings and streets of a street map in the colours of the built-in one, bottom to top. */
export function streetNetwork({ ground, family, tint, name }: MapTokens): readonly LayerSpecification[] {
  const isHard = name === 'contrast' || name === 'sunlight';
  return [
    fill('green', 'landuse', GREEN, { 'fill-color': family.greenBlue, 'fill-opacity': tint * 0.7 }),
    fill('paved', 'landuse', PAVED, { 'fill-color': ground.roadMinor }, 14),
    fill('water', 'water', [], { 'fill-color': ground.sea }),
    line('river', 'water', ['river', 'canal', 'stream', 'ditch', 'drain'], { 'line-color': ground.river, 'line-width': byZoom([11, 1.2], [15, 4]) }),
    { ...line('coast', 'earth', [], { 'line-color': ground.coast, 'line-width': isHard ? 2 : 1.4 }), filter: kindsOf('Polygon') } as LayerSpecification,
    fill('building', 'buildings', ['building', 'building_part'], { 'fill-color': ground.roadCasing, 'fill-opacity': isHard ? 0.45 : 0.35 }, 14),
    line('path', 'roads', ['path'], { 'line-color': ground.roadCasing, 'line-width': byZoom([14, 0.6], [17, 1.6]), 'line-dasharray': [2, 2] }, 14),
    line('minor-casing', 'roads', ['minor_road', 'other'], { 'line-color': ground.roadCasing, 'line-width': byZoom([14, 2], [17, 9]) }, 14),
    line('minor', 'roads', ['minor_road', 'other'], { 'line-color': ground.roadMinor, 'line-width': byZoom([11, 0.5], [14, 1.4], [17, 7.4]) }),
    line('major-casing', 'roads', ['highway', 'major_road'], { 'line-color': ground.roadCasing, 'line-width': byZoom([11, 2.4], [13, 4.2], [15, 8.4], [17, 15]) }),
    line('major', 'roads', ['highway', 'major_road'], { 'line-color': ground.road, 'line-width': byZoom([11, 1.5], [13, 2.9], [15, 6.6], [17, 13]) }),
    line('rail', 'roads', ['rail'], { 'line-color': ground.metro, 'line-width': byZoom([11, 0.9], [15, 2]), 'line-dasharray': [4, 1.5] }),
  ];
}
