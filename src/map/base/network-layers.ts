import type { LayerSpecification } from 'maplibre-gl';
import type { MapTokens } from '../theme/map-tokens.ts';
import { baseLine, byZoom, ofKind } from './base-layer.ts';
import { BASE_SOURCE } from './base-source.ts';

/** Streets, edges, rivers, arterials, metro, boundary and shore, bottom to top. */
export function networkLayers({ ground, name }: MapTokens): LayerSpecification[] {
  const hard = name === 'contrast' || name === 'sunlight';
  return [
    baseLine('base-street', 'street', { 'line-color': ground.roadMinor, 'line-width': byZoom([11, 0.8], [15, 3]) }),
    baseLine(
      'base-subdistrict-edge',
      'subdistrict',
      { 'line-color': ground.subEdge, 'line-width': byZoom([11, 0.7], [15, 1.3]), 'line-dasharray': [4, 2, 1, 2] },
      { layout: { 'line-cap': 'butt' } },
    ),
    baseLine('base-river', 'river', { 'line-color': ground.river, 'line-width': byZoom([11, 1.6], [15, 5]) }),
    baseLine('base-road-casing', 'road', {
      'line-color': ground.roadCasing,
      'line-width': byZoom([11, 2.6], [13, 4.6], [15, 9.2], [17, 15]),
    }),
    baseLine('base-road', 'road', {
      'line-color': ground.road,
      'line-width': byZoom([11, 1.6], [13, 3.2], [15, 7.4], [17, 13]),
    }),
    // One neutral line: the official colours would compete with the themes.
    baseLine('base-metro', 'metro', { 'line-color': ground.metro, 'line-width': byZoom([11, 1], [13, 1.5], [15, 2.4]) }),
    baseLine(
      'base-boundary',
      'district',
      {
        'line-color': ground.districtEdge,
        'line-width': byZoom([11, hard ? 1.6 : 1.2], [15, hard ? 2.8 : 2.2]),
        'line-dasharray': [7, 2, 1.2, 2],
      },
      { layout: { 'line-cap': 'butt' } },
    ),
    // Over the boundary, whose dash would otherwise run along the quays.
    baseLine('base-coast', 'land', {
      'line-color': ground.coast,
      'line-width': byZoom([11, hard ? 1.6 : 1.3], [15, hard ? 2.6 : 2.2]),
    }),
    {
      id: 'base-station',
      type: 'circle',
      source: BASE_SOURCE,
      filter: ofKind('station'),
      minzoom: 12.3,
      paint: {
        'circle-radius': byZoom([12.3, 1.8], [15, 4.4]),
        'circle-color': ground.metroStation,
        'circle-stroke-color': ground.metro,
        'circle-stroke-width': byZoom([12.3, 1.1], [15, 1.8]),
      },
    },
  ];
}
