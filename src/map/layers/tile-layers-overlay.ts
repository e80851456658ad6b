import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type DrawingColour, drawingColours } from '../../domain/drawing.ts';
import type { TileLayer } from '../../domain/layers/tile-layer.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import type { SceneSource } from '../scene/scene.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { tileAddress } from '../tiles/tile-protocol.ts';
import { drawingPalette } from '../tools/drawing-palette.ts';
import { tileFilterExpression } from './tile-filter.ts';

const isOf = (...types: readonly string[]): ExpressionSpecification => ['in', ['geometry-type'], ['literal', types.flatMap((type) => [type, `Multi${type}`])]];
/** Size of a picture's tile, CSS pixels. */
const PICTURE_SIZE = 256;

/** Name of the source of a large layer. */
export const tileSourceId = (id: string): string => `tiles-${id}`;

/** Colour of a layer inside of the tiles: the first has the layer's own, the others follow it. */
export function vectorLayerColour(colour: DrawingColour, index: number): DrawingColour {
  return drawingColours[(drawingColours.indexOf(colour) + index) % drawingColours.length] ?? colour;
}

/** A composer of what large layers add to the map. */
export const tileLayersOverlayComposer = (): ((layers: readonly TileLayer[], tokens: MapTokens) => SceneOverlay) =>
  memoiseLast((layers: readonly TileLayer[], tokens: MapTokens): SceneOverlay => {
    const shown = layers.filter(({ visible }) => visible);
    return {
      sources: Object.fromEntries(shown.map((layer) => [tileSourceId(layer.id), sourceOf(layer)])),
      // A million points over the marks would hide the official data: all of a large layer lies under them.
      below: [
        ...shown.flatMap((layer) => (layer.source.facts.tiles === 'raster' ? [pictureLayer(layer)] : drawnLayers(layer, tokens, shapes))),
        ...shown.flatMap((layer) => (layer.source.facts.tiles === 'raster' ? [] : drawnLayers(layer, tokens, points))),
      ],
      above: [],
    };
  });

function sourceOf({ id, source }: TileLayer): SceneSource {
  const { facts } = source;
  const common = { tiles: [tileAddress(id)], minzoom: facts.minZoom, maxzoom: facts.maxZoom, ...(facts.bounds ? { bounds: [...facts.bounds] as [number, number, number, number] } : {}) };
  return facts.tiles === 'raster' ? { type: 'raster', tileSize: PICTURE_SIZE, ...common } : { type: 'vector', ...common };
}

const pictureLayer = ({ id }: TileLayer): LayerSpecification => ({ id: `${tileSourceId(id)}-picture`, type: 'raster', source: tileSourceId(id), paint: { 'raster-fade-duration': 0 } });

type Draw = (id: string, common: { readonly source: string; readonly 'source-layer': string }, filter: (...types: readonly string[]) => ExpressionSpecification, colour: string, tokens: MapTokens) => readonly LayerSpecification[];

function drawnLayers(layer: TileLayer, tokens: MapTokens, draw: Draw): readonly LayerSpecification[] {
  const { facts } = layer.source;
  if (!('layers' in facts)) return [];
  const source = tileSourceId(layer.id);
  const condition = layer.filter && tileFilterExpression(layer.filter);
  const filter = (...types: readonly string[]): ExpressionSpecification => (condition ? ['all', isOf(...types), condition] : isOf(...types));
  return facts.layers.flatMap(({ id }, index) =>
    layer.hidden.includes(id) ? [] : draw(`${source}-${index}`, { source, 'source-layer': id }, filter, drawingPalette[tokens.name][vectorLayerColour(layer.colour, index)], tokens),
  );
}

const shapes: Draw = (id, common, filter, colour, tokens) => [
  { id: `${id}-fill`, type: 'fill', ...common, filter: filter('Polygon'), paint: { 'fill-color': colour, 'fill-opacity': tokens.tint * 0.6, 'fill-antialias': false } },
  { id: `${id}-line`, type: 'line', ...common, filter: filter('LineString', 'Polygon'), paint: { 'line-color': colour, 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.8, 15, 2] } },
];

/** Smaller than those of an own layer: there may be a million. */
const points: Draw = (id, common, filter, colour, tokens) => [
  {
    id: `${id}-point`,
    type: 'circle',
    ...common,
    filter: filter('Point'),
    paint: { 'circle-color': colour, 'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 1.5, 15, 4], 'circle-stroke-color': tokens.casing, 'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 12, 0, 15, 1] },
  },
];
