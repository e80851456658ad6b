import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapTokens } from '../theme/map-tokens.ts';
import { MARK_SOURCE, RING_ZOOM } from './mark-layers.ts';

/** Dashed circles around approximate positions, in the colour of the family; under the labels of the base map. */
export function ringLayer(tokens: MapTokens): LayerSpecification {
  const colours = ['match', ['get', 'family'], ...Object.entries(tokens.family).flat(), tokens.ink];
  return {
    id: 'mark-ring',
    type: 'line',
    source: MARK_SOURCE,
    filter: ['==', ['get', 'kind'], 'ring'],
    minzoom: RING_ZOOM,
    paint: {
      'line-color': colours as unknown as ExpressionSpecification,
      'line-width': 1.3,
      'line-opacity': 0.8,
      'line-dasharray': [3.2, 2.4],
    },
  };
}
