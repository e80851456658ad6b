import type { Feature, FeatureCollection } from 'geojson';
import type { BaseMap } from '../../domain/base-map.ts';
import { mapBounds } from '../camera/map-limits.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import { mapFont } from '../theme/map-fonts.ts';
import type { MapTokens, PaletteName } from '../theme/map-tokens.ts';

const SOURCE = 'offline-coverage';

/** The interface's own green of what is right, in each palette. */
const COVERED: Readonly<Record<PaletteName, string>> = { light: '#1e6b3c', dark: '#7fd39b', contrast: '#004d21', sunlight: '#00451d' };

/** What of the map lies on the device: the district with all its projects, and around it as far as the map goes. */
export function coverageOverlay(base: BaseMap, tokens: MapTokens, language: 'zh' | 'en', label: string): SceneOverlay {
  const [west, south, east, north] = mapBounds;
  const around: Feature = {
    type: 'Feature',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
    properties: { kind: 'around' },
  };
  const district = base.districts.features
    .filter(({ properties }) => properties.focus)
    .map(({ geometry }): Feature => ({ type: 'Feature', geometry, properties: { kind: 'district', label } }));
  const data: FeatureCollection = { type: 'FeatureCollection', features: [around, ...district] };
  const colour = COVERED[tokens.name];
  return {
    sources: { [SOURCE]: { type: 'geojson', data } },
    below: [
      { id: 'offline-fill', type: 'fill', source: SOURCE, filter: ['==', ['get', 'kind'], 'district'], paint: { 'fill-color': colour, 'fill-opacity': 0.08 } },
      { id: 'offline-outline', type: 'line', source: SOURCE, paint: { 'line-color': colour, 'line-width': 3, 'line-dasharray': [3, 1.5] } },
      {
        id: 'offline-label',
        type: 'symbol',
        source: SOURCE,
        filter: ['==', ['get', 'kind'], 'district'],
        layout: { 'symbol-placement': 'line', 'symbol-spacing': 360, 'text-field': ['get', 'label'], 'text-font': mapFont('sans', language), 'text-size': 13, 'text-offset': [0, 1.1] },
        paint: { 'text-color': colour, 'text-halo-color': tokens.ground.halo, 'text-halo-width': 1.8 },
      },
    ],
    above: [],
  };
}
