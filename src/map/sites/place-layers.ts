import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom } from '../base/base-layer.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import type { PlaceLook } from './place-features.ts';
import { stageDash } from './stage-dash.ts';

/** Name of the source of lines and surfaces of records. */
export const PLACE_SOURCE = 'places';

/** A large surface leaves the closer zooms, where nothing but it would be seen. */
const LARGE_MAX_ZOOM = 13.6;

function layersOf(name: string, look: PlaceLook, tokens: MapTokens): LayerSpecification[] {
  const colour = tokens.family[look.family];
  const source = PLACE_SOURCE;
  const filter: ExpressionSpecification = ['==', ['get', 'look'], name];
  switch (look.kind) {
    case 'line': {
      const dash = stageDash[look.stage];
      return [
        {
          id: `place-${name}`,
          type: 'line',
          source,
          filter,
          layout: { 'line-join': 'round' },
          paint: {
            'line-color': colour,
            'line-width': byZoom([11, 2], [13, 3], [15, 5]),
            'line-opacity': 0.85,
            ...(dash === null ? {} : { 'line-dasharray': [...dash] }),
          },
        },
      ];
    }
    case 'outline':
      return [{ id: `place-${name}`, type: 'line', source, filter, paint: { 'line-color': colour, 'line-width': 1.6 } }];
    case 'surface': {
      const zooms = look.large ? { maxzoom: LARGE_MAX_ZOOM } : {};
      return [
        {
          id: `place-${name}`,
          type: 'fill',
          source,
          filter,
          ...zooms,
          paint: { 'fill-color': colour, 'fill-opacity': tokens.tint * 0.4 * look.tone, 'fill-antialias': false },
        },
        {
          id: `place-${name}-edge`,
          type: 'line',
          source,
          filter,
          ...zooms,
          paint: { 'line-color': colour, 'line-width': 14, 'line-blur': 14, 'line-opacity': 0.2 * look.tone },
        },
      ];
    }
  }
}

/**
 * Layers for the looks in use, surfaces below lines. A layer for each look instead of colours read from the data: all of
 * them then share the few drawing programs of the base map, and compiling one takes longer than drawing all layers.
 */
export function placeLayers(looks: ReadonlyMap<string, PlaceLook>, tokens: MapTokens): LayerSpecification[] {
  const layers = [...looks].sort(([a], [b]) => (a < b ? 1 : -1)).flatMap(([name, look]) => layersOf(name, look, tokens));
  return [...layers.filter(({ type }) => type === 'fill'), ...layers.filter(({ type }) => type !== 'fill')];
}
