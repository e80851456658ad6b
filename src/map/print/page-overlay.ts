import type { MapTokens } from '../theme/map-tokens.ts';
import type { LngLat } from '../camera/project.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';

const SOURCE = 'page-frame';

/** The frame of a page on the map, so that one sees what the paper will show. */
export function pageOverlay(ring: readonly LngLat[], tokens: MapTokens): SceneOverlay {
  const line = ring.map(([longitude, latitude]) => [longitude, latitude]);
  return {
    sources: { [SOURCE]: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } } } },
    below: [],
    above: [
      { id: 'page-frame-casing', type: 'line', source: SOURCE, paint: { 'line-color': tokens.casing, 'line-width': 5 } },
      { id: 'page-frame', type: 'line', source: SOURCE, paint: { 'line-color': tokens.ink, 'line-width': 2, 'line-dasharray': [3, 2] } },
    ],
  };
}
