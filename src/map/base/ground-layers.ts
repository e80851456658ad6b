import type { LayerSpecification } from 'maplibre-gl';
import type { MapTokens } from '../theme/map-tokens.ts';
import { baseFill, baseLine, byZoom } from './base-layer.ts';

/** Distance from shore in px at zoom 13 and opacity of each waterline. */
const waterlines = [
  [4, 0.75],
  [9, 0.5],
  [15, 0.3],
  [22, 0.16],
] as const;

/** Sea, waterlines, land and the 22 sub-districts as the ground on which the rest stands, bottom to top. */
export function groundLayers({ ground, waterlines: count, name }: MapTokens): LayerSpecification[] {
  const soft = name === 'light' || name === 'dark';
  return [
    { id: 'base-sea', type: 'background', paint: { 'background-color': ground.sea } },
    ...waterlines.slice(0, count).map(([distance, opacity], index) =>
      // Beside the outline, to the outside: a line with a gap would cost the drawing of all that lies between its two halves.
      baseLine(`base-waterline-${index + 1}`, 'land', {
        'line-color': ground.seaLine,
        'line-offset': byZoom([11, distance * -0.55], [13, -distance], [15, distance * -1.35]),
        'line-width': 1.1,
        'line-opacity': count === 1 ? 1 : opacity,
      }),
    ),
    baseFill('base-land', 'land', { 'fill-color': ground.landOutside, 'fill-antialias': false }),
    // Only the outer half shows: the sub-districts cover the inner one, except where the district is harbour water.
    baseLine('base-district-band', 'district', {
      'line-color': ground.districtBand,
      'line-width': byZoom([11, 9], [15, 20]),
      'line-blur': soft ? byZoom([11, 2], [15, 5]) : 0,
    }),
    baseFill('base-subdistrict', 'subdistrict', { 'fill-color': ground.landFocus, 'fill-antialias': false }),
  ];
}
