import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom } from '../base/base-layer.ts';
import { DISC_RADIUS } from '../marks/render-image.ts';
import { BLOCK_SOURCE } from './panel-blocks.ts';

/** Name of the source of marks. */
export const MARK_SOURCE = 'marks';

/** Zoom from which the dashed circle of an approximate position is drawn: nearer, it is wider than its mark. */
export const RING_ZOOM = 12.9;

/** Metres for one CSS pixel at zoom 0, at the latitude of the district (36.11° N), on MapLibre's 512-pixel world. */
const METRES_PER_PIXEL_Z0 = ((2 * Math.PI * 6_378_137) / 512) * Math.cos((36.11 * Math.PI) / 180);

/** Scale of a disc's image so that its radius is `metres`: it doubles with each zoom. */
const discScale = (zoom: number): ExpressionSpecification => [
  '*',
  ['get', 'metres'],
  2 ** zoom / METRES_PER_PIXEL_Z0 / DISC_RADIUS,
];

/** Soft discs, which lie under the labels of the base map. */
export const discLayer: LayerSpecification = {
  id: 'mark-disc',
  type: 'symbol',
  source: MARK_SOURCE,
  filter: ['==', ['get', 'kind'], 'disc'],
  layout: {
    'icon-image': ['get', 'image'],
    'icon-size': ['interpolate', ['exponential', 2], ['zoom'], 8, discScale(8), 18, discScale(18)],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
  // Near by, a disc fills the screen and would colour the streets in it.
  paint: { 'icon-opacity': byZoom([12.6, 1], [14.2, 0.5]) },
};

/**
 * Feet, bodies, badges, dots and labels of marks in one layer: their order is their rank, and one layer is laid out,
 * sent and drawn once. Everything in it has found its room already; labels of the base map give way to it.
 */
export const markLayer: LayerSpecification = {
  id: 'mark',
  type: 'symbol',
  source: MARK_SOURCE,
  filter: ['==', ['get', 'kind'], 'picture'],
  layout: {
    'icon-image': ['get', 'image'],
    'icon-offset': ['array', 'number', 2, ['get', 'offset']],
    'icon-anchor': ['get', 'anchor'],
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'symbol-sort-key': ['get', 'rank'],
  },
};

/** Invisible squares that keep labels of the base map from panels and edges. */
export const blockLayer: LayerSpecification = {
  id: 'block',
  type: 'symbol',
  source: BLOCK_SOURCE,
  layout: {
    'icon-image': ['get', 'image'],
    'icon-size': ['get', 'scale'],
    'icon-anchor': ['get', 'anchor'],
    'icon-allow-overlap': true,
    'icon-padding': 0,
  },
};
