import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { mapFont } from '../theme/map-fonts.ts';
import type { MapTokens } from '../theme/map-tokens.ts';

/** Name of the source of measurements and of the point that was asked about. */
export const SKETCH_SOURCE = 'sketch';

const ofKind = (...kinds: readonly string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', [...kinds]]];

/** Measurements above everything: ink on a casing, so that they are told from roads and records in every scheme. */
export function sketchLayers({ ink, casing, tint, ground }: MapTokens, language: 'zh' | 'en'): LayerSpecification[] {
  return [
    {
      id: 'sketch-surface',
      type: 'fill',
      source: SKETCH_SOURCE,
      filter: ofKind('surface'),
      paint: { 'fill-color': ink, 'fill-opacity': tint * 0.6, 'fill-antialias': false },
    },
    {
      id: 'sketch-casing',
      type: 'line',
      source: SKETCH_SOURCE,
      filter: ofKind('line'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': casing, 'line-width': 5.5 },
    },
    {
      id: 'sketch-line',
      type: 'line',
      source: SKETCH_SOURCE,
      filter: ofKind('line'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 2.2 },
    },
    {
      id: 'sketch-rubber',
      type: 'line',
      source: SKETCH_SOURCE,
      filter: ofKind('rubber'),
      paint: { 'line-color': ink, 'line-width': 1.6, 'line-dasharray': [3, 2.5] },
    },
    {
      id: 'sketch-vertex',
      type: 'circle',
      source: SKETCH_SOURCE,
      filter: ofKind('vertex'),
      paint: { 'circle-color': casing, 'circle-radius': 4, 'circle-stroke-color': ink, 'circle-stroke-width': 2 },
    },
    {
      id: 'sketch-here',
      type: 'circle',
      source: SKETCH_SOURCE,
      filter: ofKind('here'),
      paint: { 'circle-color': ink, 'circle-radius': 5, 'circle-stroke-color': casing, 'circle-stroke-width': 3 },
    },
    {
      id: 'sketch-label',
      type: 'symbol',
      source: SKETCH_SOURCE,
      filter: ofKind('label'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': mapFont('sans', language),
        'text-size': 13,
        'text-variable-anchor': ['left', 'top', 'bottom', 'right'],
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'text-allow-overlap': true,
      },
      paint: { 'text-color': ink, 'text-halo-color': ground.halo, 'text-halo-width': 2.2 },
    },
  ];
}
