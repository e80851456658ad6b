import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { byZoom } from '../base/base-layer.ts';
import { mapFont } from '../theme/map-fonts.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { kindsOf, STREET_SOURCE } from './street-layers.ts';

type Language = 'zh' | 'en';
type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** Kinds of points of interest that help to find one's way; shops and the like would crowd out our marks. */
const LANDMARKS = ['station', 'hospital', 'university', 'school', 'museum', 'townhall', 'library', 'stadium', 'park', 'attraction', 'peak'] as const;

/** A name in the interface's language; the local one where the map has no other. */
const nameIn = (language: Language): ExpressionSpecification =>
  language === 'zh' ? ['coalesce', ['get', 'name:zh-Hans'], ['get', 'name:zh'], ['get', 'name']] : ['coalesce', ['get', 'name:en'], ['get', 'name']];

interface Look {
  readonly layer: 'roads' | 'water' | 'pois' | 'places';
  readonly shape: 'Point' | 'LineString';
  readonly kinds: readonly string[];
  readonly size: Layout['text-size'];
  readonly colour: string;
  readonly halo: string;
  readonly font?: 'sans' | 'song';
  readonly minzoom?: number;
}

/**
 * Names of a street map, drawn with fonts of the device, in the order in which they give way. Names of our sub-districts
 * (`ours`, in Chinese) are left to the layer that has them anyway.
 */
export function streetLabels({ ground }: MapTokens, language: Language, ours: readonly string[]): readonly LayerSpecification[] {
  const label = (id: string, { layer, shape, kinds, size, colour, halo, font = 'sans', minzoom = 0 }: Look): LayerSpecification => ({
    id: `street-label-${id}`,
    type: 'symbol',
    source: STREET_SOURCE,
    'source-layer': layer,
    filter: ['all', kindsOf(shape, kinds), ['has', 'name'], ['!', ['in', ['get', 'name'], ['literal', [...ours]]]]] as ExpressionSpecification,
    minzoom,
    layout: {
      'text-field': nameIn(language),
      'text-font': mapFont(font, language),
      ...(size === undefined ? {} : { 'text-size': size }),
      'text-padding': shape === 'LineString' ? 6 : 3,
      ...(shape === 'LineString' ? { 'symbol-placement': 'line', 'symbol-spacing': 420, 'text-max-angle': 35, 'text-letter-spacing': 0.06 } : { 'text-max-width': 8 }),
    },
    paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.6 },
  });
  return [
    label('landmark', { layer: 'pois', shape: 'Point', kinds: LANDMARKS, size: byZoom([14, 10.5], [17, 12]), colour: ground.labelNeighbour, halo: ground.halo, minzoom: 14.5 }),
    label('minor', { layer: 'roads', shape: 'LineString', kinds: ['minor_road', 'other', 'path'], size: byZoom([14, 10], [17, 12]), colour: ground.labelRoad, halo: ground.halo, minzoom: 14 }),
    label('major', { layer: 'roads', shape: 'LineString', kinds: ['highway', 'major_road'], size: byZoom([12, 10.5], [15, 12.5]), colour: ground.labelRoad, halo: ground.halo, minzoom: 12.2 }),
    label('river', { layer: 'water', shape: 'LineString', kinds: [], size: byZoom([12, 11], [15, 14]), colour: ground.labelWater, halo: ground.halo, font: 'song', minzoom: 12 }),
    label('water', { layer: 'water', shape: 'Point', kinds: [], size: byZoom([11, 12], [14, 18]), colour: ground.labelWater, halo: ground.haloSea, font: 'song' }),
    label('hood', { layer: 'places', shape: 'Point', kinds: ['neighbourhood', 'macrohood'], size: byZoom([12, 10.5], [15, 12.5]), colour: ground.labelSub, halo: ground.halo, minzoom: 12.5 }),
    label('locality', { layer: 'places', shape: 'Point', kinds: ['locality'], size: byZoom([10.5, 12], [14, 16]), colour: ground.labelNeighbour, halo: ground.halo }),
  ];
}
