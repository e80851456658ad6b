import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Stage } from '../../domain/statement.ts';
import { byZoom, ofKind } from '../base/base-layer.ts';
import { BASE_SOURCE } from '../base/base-source.ts';
import type { MapTokens } from '../theme/map-tokens.ts';

/** Name of the source of lines and surfaces of records. */
export const PLACE_SOURCE = 'places';

/** Dashes of a line by stage, in line widths; a solid line needs no entry. */
export const stageDash: Readonly<Partial<Record<Stage, readonly [number, number, ...number[]]>>> = {
  planned: [2.5, 1.2],
  approved: [5, 1.4],
  'under-construction': [1, 1],
  stalled: [1, 1],
  resumed: [1, 1],
  'partly-open': [4, 0.8, 1, 0.8],
  unknown: [0.3, 1.5],
};

const dashes = [
  'match',
  ['get', 'stage'],
  ...Object.entries(stageDash).flatMap(([stage, dash]) => [stage, ['literal', dash]]),
  ['literal', [1, 0]],
] as unknown as ExpressionSpecification;

const tint: ExpressionSpecification = ['to-color', ['feature-state', 'tint'], 'rgba(0,0,0,0)'];
/** The record is hovered or selected. */
const isShown: ExpressionSpecification = ['boolean', ['feature-state', 'shown'], false];
const filterKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const colour: ExpressionSpecification = ['get', 'colour'];

/**
 * Surfaces and lines of records, under the labels. `tint` as feature-state of the base map's source colours a whole
 * sub-district or line that belongs to the hovered or the selected record.
 */
export function placeLayers(tokens: MapTokens): LayerSpecification[] {
  return [
    {
      id: 'place-tint',
      type: 'fill',
      source: BASE_SOURCE,
      filter: ofKind('subdistrict', 'district'),
      paint: { 'fill-color': tint, 'fill-opacity': tokens.tint, 'fill-antialias': false },
    },
    {
      id: 'place-tint-edge',
      type: 'line',
      source: BASE_SOURCE,
      filter: ofKind('subdistrict', 'district'),
      // Soft on both sides: the place is somewhere inside, its limits are not known.
      paint: { 'line-color': tint, 'line-width': 12, 'line-blur': 10, 'line-opacity': 0.45 },
    },
    {
      id: 'place-surface',
      type: 'fill',
      source: PLACE_SOURCE,
      filter: filterKind('surface'),
      paint: {
        'fill-color': colour,
        'fill-opacity': ['case', isShown, tokens.tint, tokens.tint * 0.3],
        'fill-antialias': false,
      },
    },
    {
      id: 'place-surface-edge',
      type: 'line',
      source: PLACE_SOURCE,
      filter: filterKind('surface'),
      paint: {
        'line-color': colour,
        'line-width': 14,
        'line-blur': 14,
        'line-opacity': ['case', isShown, 0.5, 0.14],
      },
    },
    {
      id: 'place-outline',
      type: 'line',
      source: PLACE_SOURCE,
      filter: filterKind('outline'),
      paint: { 'line-color': colour, 'line-width': 1.6 },
    },
    {
      id: 'place-trace',
      type: 'line',
      source: BASE_SOURCE,
      filter: ofKind('road', 'metro', 'river'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': tint, 'line-width': byZoom([11, 7], [15, 14]), 'line-opacity': 0.35 },
    },
    {
      id: 'place-line',
      type: 'line',
      source: PLACE_SOURCE,
      filter: filterKind('line'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': byZoom([11, 2], [13, 3], [15, 5]),
        'line-opacity': 0.85,
        'line-dasharray': dashes,
      },
    },
  ];
}
