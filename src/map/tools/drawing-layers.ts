import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { mapFont } from '../theme/map-fonts.ts';
import type { MapTokens } from '../theme/map-tokens.ts';

/** Name of the source of drawings. */
export const DRAWING_SOURCE = 'drawings';

const colour: ExpressionSpecification = ['get', 'colour'];
const dashed: ExpressionSpecification = ['get', 'dashed'];
const isOf = (...types: readonly string[]): ExpressionSpecification => ['in', ['geometry-type'], ['literal', [...types]]];

/** Surfaces and lines of drawings, under the labels of the map; a casing keeps them apart from its lines. */
export function drawingLayers(tokens: MapTokens): LayerSpecification[] {
  const line = (id: string, dash: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source: DRAWING_SOURCE,
    filter: ['all', isOf('LineString', 'Polygon'), dash ? dashed : ['!', dashed]],
    layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
    paint: { 'line-color': colour, 'line-width': 2.5, ...(dash ? { 'line-dasharray': [3, 2] } : {}) },
  });
  return [
    {
      id: 'drawing-fill',
      type: 'fill',
      source: DRAWING_SOURCE,
      filter: isOf('Polygon'),
      paint: { 'fill-color': colour, 'fill-opacity': tokens.tint * 0.7, 'fill-antialias': false },
    },
    {
      id: 'drawing-casing',
      type: 'line',
      source: DRAWING_SOURCE,
      filter: isOf('LineString', 'Polygon'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': tokens.casing, 'line-width': 5.5, 'line-opacity': 0.85 },
    },
    line('drawing-line', false),
    line('drawing-line-dashed', true),
  ];
}

/** Points and names of drawings, above the marks: they are the user's own. */
export function drawingLabelLayers(tokens: MapTokens, language: 'zh' | 'en'): LayerSpecification[] {
  const text = (id: string, filter: ExpressionSpecification, placement: 'point' | 'line-center'): LayerSpecification => ({
    id,
    type: 'symbol',
    source: DRAWING_SOURCE,
    filter,
    layout: {
      'symbol-placement': placement,
      'text-field': ['get', 'label'],
      'text-font': mapFont('sans', language),
      'text-size': 12,
      'text-max-width': 10,
      'text-offset': [0, placement === 'point' ? 0 : -0.9],
      'text-padding': 2,
    },
    paint: { 'text-color': colour, 'text-halo-color': tokens.ground.halo, 'text-halo-width': 2 },
  });
  return [
    {
      id: 'drawing-point',
      type: 'circle',
      source: DRAWING_SOURCE,
      filter: isOf('Point'),
      paint: { 'circle-color': colour, 'circle-radius': 6, 'circle-stroke-color': tokens.casing, 'circle-stroke-width': 2.5 },
    },
    text('drawing-name', isOf('Polygon'), 'point'),
    text('drawing-name-line', isOf('LineString'), 'line-center'),
    {
      id: 'drawing-name-point',
      type: 'symbol',
      source: DRAWING_SOURCE,
      filter: isOf('Point'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': mapFont('sans', language),
        'text-size': 12,
        'text-max-width': 10,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
      },
      paint: { 'text-color': colour, 'text-halo-color': tokens.ground.halo, 'text-halo-width': 2 },
    },
  ];
}
