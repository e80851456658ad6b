import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { precisions } from '../../domain/terms.ts';
import { footDrop } from '../marks/mark-shapes.ts';
import { imageName } from '../marks/image-name.ts';
import { FOOT_CENTRE } from '../marks/render-image.ts';
import { mapFont } from '../theme/map-fonts.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { labelOffset, labelSides } from './label-side.ts';
import { LINE_HEIGHT_EM, SECOND_SCALE } from './label-block.ts';
import { standKey } from './mark-features.ts';
import { BLOCK_IMAGE } from './panel-blocks.ts';
import { markMetrics, type BodySize, type MarkMetrics } from './mark-metrics.ts';

/** Name of the source of marks; its features are known to feature-state by the ids of their records. */
export const MARK_SOURCE = 'marks';

/** Zoom from which the dashed circle of an approximate position is drawn: nearer, it is wider than its mark. */
const RING_ZOOM = 12.9;

/** Metres for one CSS pixel at zoom 0, at the latitude of the district (36.11° N), on MapLibre's 512-pixel world. */
const METRES_PER_PIXEL_Z0 = ((2 * Math.PI * 6_378_137) / 512) * Math.cos((36.11 * Math.PI) / 180);

type Offset = readonly [number, number];
const filterKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** A table of offsets, one for each way a mark stands, as an expression over `stand`. */
function byStand(size: BodySize, offset: (drop: number, metrics: MarkMetrics) => Offset): ExpressionSpecification {
  const branches = [false, true].flatMap((selected) =>
    precisions.flatMap((precision) => {
      const metrics = markMetrics(size, selected);
      return [standKey(precision, selected), ['literal', [...offset(footDrop[precision] * metrics.scale, metrics)]]];
    }),
  );
  return ['match', ['get', 'stand'], ...branches, ['literal', [0, 0]]] as unknown as ExpressionSpecification;
}

/** Offset of a label in ems of its own size, by side and by the way the mark stands. */
function labelOffsets(size: BodySize): ExpressionSpecification {
  const branches = labelSides.flatMap((side) =>
    precisions.flatMap((precision) =>
      [false, true].flatMap((selected) => {
        const metrics = markMetrics(size, selected);
        const { x, y } = labelOffset(side, precision, metrics);
        const ems = [x / metrics.fontSize, y / metrics.fontSize];
        return [`${side} ${standKey(precision, selected)}`, ['literal', ems]];
      }),
    ),
  );
  const key: ExpressionSpecification = ['concat', ['get', 'side'], ' ', ['get', 'stand']];
  return ['match', key, ...branches, ['literal', [0, 0]]] as unknown as ExpressionSpecification;
}

const isSelected: ExpressionSpecification = ['in', '+', ['get', 'stand']];

/** A length in metres as a radius in pixels: it doubles with each zoom. */
const metresAsPixels: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  8,
  ['*', ['get', 'metres'], 2 ** 8 / METRES_PER_PIXEL_Z0],
  18,
  ['*', ['get', 'metres'], 2 ** 18 / METRES_PER_PIXEL_Z0],
];

/** Soft discs and dashed circles, which lie under the labels of the base map. */
export function precisionLayers(tokens: MapTokens): LayerSpecification[] {
  return [
    {
      id: 'mark-disc',
      type: 'circle',
      source: MARK_SOURCE,
      filter: filterKind('disc'),
      paint: {
        'circle-radius': metresAsPixels,
        'circle-color': ['get', 'colour'],
        'circle-opacity': tokens.tint,
        'circle-blur': 0.75,
      },
    },
    {
      id: 'mark-ring',
      type: 'line',
      source: MARK_SOURCE,
      filter: filterKind('ring'),
      minzoom: RING_ZOOM,
      paint: {
        'line-color': ['get', 'colour'],
        'line-width': 1.3,
        'line-opacity': 0.8,
        'line-dasharray': [3.2, 2.4],
      },
    },
  ];
}

function icons(
  id: string,
  kind: string,
  image: string,
  offset: ExpressionSpecification | Offset,
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: MARK_SOURCE,
    filter: ['all', filterKind(kind), ['has', image]],
    layout: {
      'icon-image': ['get', image],
      'icon-offset': offset as ExpressionSpecification,
      'icon-allow-overlap': true,
      'icon-padding': 0,
      ...(kind === 'mark' ? { 'symbol-sort-key': ['get', 'rank'] } : {}),
    },
  };
}

/** Hover ring, dots, feet, bodies with labels, count badges: bottom to top, above everything else. */
export function markLayers(tokens: MapTokens, language: 'zh' | 'en', size: BodySize): LayerSpecification[] {
  const body = icons('mark-body', 'mark', 'image', byStand(size, (drop) => [0, -drop]));
  return [
    {
      id: 'mark-block',
      type: 'symbol',
      source: MARK_SOURCE,
      filter: filterKind('block'),
      layout: {
        'icon-image': imageName(tokens.name, { kind: 'blank', size: BLOCK_IMAGE }),
        'icon-size': ['/', ['get', 'side'], BLOCK_IMAGE],
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
    {
      id: 'mark-hover',
      type: 'symbol',
      source: MARK_SOURCE,
      filter: ['in', ['get', 'kind'], ['literal', ['mark', 'dot']]],
      layout: {
        'icon-image': imageName(tokens.name, { kind: 'ring', size }),
        'icon-offset': byStand(size, (drop) => [0, -drop]),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0] },
    },
    icons('mark-dot', 'dot', 'image', [0, 0]),
    icons('mark-foot', 'mark', 'foot', byStand(size, (drop, { scale }) => [0, FOOT_CENTRE * scale - drop])),
    {
      ...body,
      layout: {
        ...body.layout,
        'text-field': ['format', ['get', 'first'], {}, ['get', 'second'], { 'font-scale': SECOND_SCALE }],
        'text-font': mapFont('semibold', language),
        'text-size': ['case', isSelected, markMetrics(size, true).fontSize, markMetrics(size, false).fontSize],
        'text-anchor': ['match', ['get', 'side'], 'right', 'left', 'left', 'right', 'top'],
        'text-justify': ['match', ['get', 'side'], 'right', 'left', 'left', 'right', 'center'],
        'text-offset': labelOffsets(size),
        // The lines are broken already, as the placement has measured them.
        'text-max-width': 99,
        'text-line-height': LINE_HEIGHT_EM,
        'text-padding': 2,
        'text-allow-overlap': true,
        'icon-optional': true,
        'text-optional': true,
      },
      paint: {
        'text-color': tokens.ground.labelSite,
        'text-halo-color': tokens.ground.halo,
        'text-halo-width': 1.8,
      },
    },
    icons(
      'mark-badge',
      'mark',
      'badge',
      [
        'case',
        ['get', 'low'],
        byStand(size, (drop, { scale }) => [11 * scale, 11.5 * scale - drop]),
        byStand(size, (drop, { scale }) => [11 * scale, -12 * scale - drop]),
      ],
    ),
  ];
}
