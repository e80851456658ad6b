import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { OpenLayer, OwnFeature } from '../../domain/layers/own-layer.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { drawingPalette } from '../tools/drawing-palette.ts';

/** A row that is pointed out. */
export interface FoundFeature {
  readonly layerId: string;
  readonly feature: OwnFeature;
}

const FOUND = 'own-found';
const isOf = (...types: readonly string[]): ExpressionSpecification => ['in', ['geometry-type'], ['literal', types.flatMap((type) => [type, `Multi${type}`])]];

/** Map layers of a person's layer that can be pointed at. */
export const ownHitLayers = (id: string): readonly string[] => [`own-${id}-fill`, `own-${id}-line`, `own-${id}-point`];

/** A composer of what own layers add to the map; a layer whose rows did not change is not sent again. */
export function layersOverlayComposer(): (layers: readonly OpenLayer[], found: FoundFeature | null, tokens: MapTokens) => SceneOverlay {
  const sources = new WeakMap<readonly OwnFeature[], GeoJSONSourceSpecification>();
  const addressed = new WeakMap<readonly OwnFeature[], GeoJSONSourceSpecification>();
  const sourceOf = ({ features, address }: OpenLayer): GeoJSONSourceSpecification => {
    const known = address === undefined ? sources : addressed;
    const source = known.get(features) ?? (address === undefined ? makeSource(features) : { type: 'geojson', data: address });
    known.set(features, source);
    return source;
  };
  return memoiseLast((layers: readonly OpenLayer[], found: FoundFeature | null, tokens: MapTokens): SceneOverlay => {
    const shown = layers.filter(({ layer }) => layer.visible);
    return {
      sources: {
        ...Object.fromEntries(shown.map((open) => [`own-${open.layer.id}`, sourceOf(open)])),
        ...(found ? { [FOUND]: makeSource([found.feature]) } : {}),
      },
      below: shown.flatMap(({ layer }) => shapeLayers(layer.id, drawingPalette[tokens.name][layer.colour], tokens)),
      above: [...shown.map(({ layer }) => pointLayer(layer.id, drawingPalette[tokens.name][layer.colour], tokens)), ...(found ? foundLayers(tokens) : [])],
    };
  });
}

function makeSource(features: readonly OwnFeature[]): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: features.flatMap(({ id, geometry }) => (geometry ? [{ type: 'Feature' as const, id, geometry, properties: {} }] : [])) },
  };
}

function shapeLayers(id: string, colour: string, tokens: MapTokens): readonly LayerSpecification[] {
  const source = `own-${id}`;
  return [
    { id: `own-${id}-fill`, type: 'fill', source, filter: isOf('Polygon'), paint: { 'fill-color': colour, 'fill-opacity': tokens.tint * 0.6, 'fill-antialias': false } },
    {
      id: `own-${id}-line`,
      type: 'line',
      source,
      filter: isOf('LineString', 'Polygon'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-width': 2 },
    },
  ];
}

/** Squares would need a picture: a small ring with a light core tells these points from the pins of the official data. */
function pointLayer(id: string, colour: string, tokens: MapTokens): LayerSpecification {
  return {
    id: `own-${id}-point`,
    type: 'circle',
    source: `own-${id}`,
    filter: isOf('Point'),
    paint: { 'circle-color': tokens.casing, 'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 2.5, 15, 5], 'circle-stroke-color': colour, 'circle-stroke-width': 2.5 },
  };
}

function foundLayers(tokens: MapTokens): readonly LayerSpecification[] {
  return [
    { id: `${FOUND}-line`, type: 'line', source: FOUND, filter: isOf('LineString', 'Polygon'), paint: { 'line-color': tokens.ground.halo, 'line-width': 8, 'line-opacity': 0.7 } },
    { id: `${FOUND}-core`, type: 'line', source: FOUND, filter: isOf('LineString', 'Polygon'), paint: { 'line-color': drawingPalette[tokens.name].ink, 'line-width': 4 } },
    { id: `${FOUND}-point`, type: 'circle', source: FOUND, filter: isOf('Point'), paint: { 'circle-color': 'rgba(0, 0, 0, 0)', 'circle-radius': 11, 'circle-stroke-color': drawingPalette[tokens.name].ink, 'circle-stroke-width': 3 } },
  ];
}
