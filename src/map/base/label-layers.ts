import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { mapFont } from '../theme/map-fonts.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import type { BaseKind } from './base-features.ts';
import { byZoom, ofKind } from './base-layer.ts';
import { BASE_SOURCE } from './base-source.ts';

type Language = 'zh' | 'en';
type Layout = NonNullable<SymbolLayerSpecification['layout']>;

interface LabelStyle {
  readonly font: 'sans' | 'song';
  readonly size: Layout['text-size'];
  readonly colour: string;
  readonly halo: string;
  readonly haloWidth: number;
  readonly minzoom?: number;
  readonly layout?: Layout;
}

/** The name in the interface language, below it the other one, smaller. */
const twoLines = (language: Language, scale: number): ExpressionSpecification => [
  'format',
  ['get', language],
  {},
  '\n',
  {},
  ['get', language === 'zh' ? 'en' : 'zh'],
  { 'font-scale': scale },
];

function label(
  id: string,
  kind: BaseKind,
  language: Language,
  text: ExpressionSpecification,
  style: LabelStyle,
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: BASE_SOURCE,
    filter: ofKind(kind),
    ...(style.minzoom === undefined ? {} : { minzoom: style.minzoom }),
    layout: {
      'text-field': text,
      'text-font': mapFont(style.font, language),
      ...(style.size === undefined ? {} : { 'text-size': style.size }),
      'text-padding': 3,
      ...style.layout,
    },
    paint: {
      'text-color': style.colour,
      'text-halo-color': style.halo,
      'text-halo-width': style.haloWidth,
    },
  };
}

const alongLine: Layout = {
  'symbol-placement': 'line',
  'symbol-spacing': 420,
  'text-max-angle': 35,
  'text-padding': 6,
};

/** Names of the base map in the order in which they give way: those of streets first, those of the seas last. */
export function labelLayers({ ground }: MapTokens, language: Language): LayerSpecification[] {
  const name: ExpressionSpecification = ['get', language];
  const land = { halo: ground.halo, haloWidth: 1.6 };
  return [
    label('label-station', 'station', language, name, {
      font: 'sans',
      size: byZoom([14, 10.5], [16, 12]),
      colour: ground.labelMetro,
      ...land,
      minzoom: 13.6,
      layout: { 'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.7 },
    }),
    label('label-metro', 'metro', language, name, {
      font: 'sans',
      size: byZoom([11, 10], [15, 11.5]),
      colour: ground.labelMetro,
      ...land,
      layout: { ...alongLine, 'symbol-spacing': 520 },
      minzoom: 11.5,
    }),
    label('label-road', 'road', language, name, {
      font: 'sans',
      size: byZoom([12, 10.5], [15, 12.5]),
      colour: ground.labelRoad,
      ...land,
      layout: { ...alongLine, 'text-letter-spacing': 0.06 },
      minzoom: 12.2,
    }),
    label('label-river', 'river', language, name, {
      font: 'song',
      size: byZoom([11.5, 11], [15, 14]),
      colour: ground.labelWater,
      ...land,
      layout: { ...alongLine, 'text-letter-spacing': 0.2, 'text-offset': [0, -0.9] },
      minzoom: 12,
    }),
    label('label-basin', 'label-basin', language, name, {
      font: 'song',
      size: byZoom([12.5, 11.5], [15, 15]),
      colour: ground.labelWater,
      halo: ground.haloSea,
      haloWidth: 1.2,
      layout: { 'text-letter-spacing': 0.16, 'text-max-width': 6 },
      minzoom: 12.4,
    }),
    label('label-hill', 'label-hill', language, ['concat', '▲ ', name], {
      font: 'sans',
      size: byZoom([11.5, 10.5], [15, 12.5]),
      colour: ground.labelNeighbour,
      ...land,
      minzoom: 11.6,
    }),
    label('label-subdistrict', 'label-subdistrict', language, ['step', ['zoom'], name, 13, twoLines(language, 0.82)], {
      font: 'sans',
      size: byZoom([11, 11], [13, 12], [15, 13.5]),
      colour: ground.labelSub,
      ...land,
      layout: {
        'text-letter-spacing': language === 'zh' ? 0.14 : 0.02,
        'text-max-width': 7,
        // Beside a group's mark, which stands on the same point; farther from the larger one of the field.
        'text-variable-anchor-offset': ['center', [0, 0], 'bottom', [0, -1.75], 'top', [0, 2.5], 'left', [1.8, 0], 'right', [-1.8, 0], 'bottom', [0, -2.1], 'top', [0, 3], 'left', [2.2, 0], 'right', [-2.2, 0]],
      },
      minzoom: 11,
    }),
    label('label-district', 'label-district', language, twoLines(language, language === 'zh' ? 0.7 : 0.72), {
      font: 'sans',
      size: byZoom([10.5, 13], [12, 15], [14, 18]),
      colour: ground.labelNeighbour,
      halo: ground.landOutside,
      haloWidth: 1.4,
      layout: {
        'text-letter-spacing': 0.2,
        'text-max-width': 12,
        'text-line-height': 1.35,
        'text-variable-anchor-offset': ['center', [0, 0], 'left', [0, 0], 'right', [0, 0], 'top', [0, 1], 'bottom', [0, -1]],
      },
    }),
    label('label-sea', 'label-sea', language, twoLines(language, language === 'zh' ? 0.62 : 0.58), {
      font: 'song',
      size: byZoom([10.5, 19], [12, 21], [14, 26]),
      colour: ground.labelWater,
      halo: ground.haloSea,
      haloWidth: 1.2,
      layout: {
        'text-letter-spacing': language === 'zh' ? 0.3 : 0.14,
        'text-max-width': 12,
        'text-line-height': 1.35,
        // The sea is wide: its name moves away from the edge of the map rather than being cut.
        'text-variable-anchor-offset': [
          'center', [0, 0], 'left', [0, 0], 'right', [0, 0],
          'top-left', [2, -1], 'top-right', [-2, -1], 'bottom-left', [5, 1], 'bottom-right', [-5, 1],
        ],
      },
    }),
  ];
}
