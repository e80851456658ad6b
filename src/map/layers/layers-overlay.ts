import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { valueIn } from '../../domain/layers/layer-classes.ts';
import type { OpenLayer, OwnFeature, OwnLayer, OwnValue } from '../../domain/layers/own-layer.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { drawingPalette } from '../tools/drawing-palette.ts';
import { rowsAddress } from './rows-address.ts';
import { classedPoints, classedShapes, lineLayerIds, rowExpression } from './class-layers.ts';

/** A row that is pointed out. */
export interface FoundFeature {
  readonly layerId: string;
  readonly feature: OwnFeature;
}

const FOUND = 'own-found';
const isOf = (...types: readonly string[]): ExpressionSpecification => ['in', ['geometry-type'], ['literal', types.flatMap((type) => [type, `Multi${type}`])]];

/** Map layers of a person's layer that can be pointed at. */
export const ownHitLayers = ({ id, classes }: OwnLayer): readonly string[] => [`own-${id}-fill`, ...lineLayerIds(id, classes), `own-${id}-point`];

/** A composer of what own layers add to the map; a layer whose rows did not change is not sent again. */
export function layersOverlayComposer(): (layers: readonly OpenLayer[], found: FoundFeature | null, tokens: MapTokens) => SceneOverlay {
  const sources = new WeakMap<readonly OwnFeature[], Map<string, GeoJSONSourceSpecification>>();
  const sourceOf = ({ layer, features, address }: OpenLayer): GeoJSONSourceSpecification => {
    const used = address === undefined ? usedColumns(layer) : [];
    // The same rows are fetched by the map from their address, or handed over with the columns in use.
    const key = address ?? JSON.stringify(used);
    const known = sources.get(features) ?? new Map<string, GeoJSONSourceSpecification>();
    sources.set(features, known);
    const source: GeoJSONSourceSpecification = known.get(key) ?? (address === undefined ? makeSource(features, used) : { type: 'geojson', data: rowsAddress(address) });
    known.set(key, source);
    return source;
  };
  return memoiseLast((layers: readonly OpenLayer[], found: FoundFeature | null, tokens: MapTokens): SceneOverlay => {
    const shown = layers.filter(({ layer }) => layer.visible);
    return {
      sources: {
        ...Object.fromEntries(shown.map((open) => [`own-${open.layer.id}`, sourceOf(open)])),
        ...(found ? { [FOUND]: makeSource([found.feature], []) } : {}),
      },
      // Under the marks, points too: own data must not hide the official data.
      below: [
        ...shown.flatMap(({ layer }) => (layer.classes ? classedShapes(layer, layer.classes, filteredOf(layer), tokens) : shapeLayers(layer, tokens))),
        ...shown.map(({ layer }) => (layer.classes ? classedPoints(layer, layer.classes, filteredOf(layer), tokens) : pointLayer(layer, tokens))),
        ...(found ? foundLines(tokens) : []),
      ],
      above: found ? [foundRing(tokens)] : [],
    };
  });
}

/** Columns that the look of a layer needs; the others stay where they are. */
const usedColumns = ({ classes, filter }: OwnLayer): readonly string[] => [...new Set([...(classes ? [classes.column] : []), ...(filter ? [filter.field] : [])])];

function makeSource(features: readonly OwnFeature[], columns: readonly string[]): GeoJSONSourceSpecification {
  const propertiesOf = ({ properties }: OwnFeature): OwnFeature['properties'] =>
    Object.fromEntries(columns.flatMap((column): [string, OwnValue][] => {
      const value = valueIn(properties, column);
      return value === undefined ? [] : [[column, value]];
    }));
  return {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: features.flatMap((feature) => (feature.geometry ? [{ type: 'Feature' as const, id: feature.id, geometry: feature.geometry, properties: propertiesOf(feature) }] : [])) },
  };
}

/** Filters by kind of geometry, with what the layer's own condition leaves. */
function filteredOf(layer: OwnLayer): (...types: readonly string[]) => ExpressionSpecification {
  const rows = rowExpression(layer);
  return (...types) => (rows ? ['all', isOf(...types), rows] : isOf(...types));
}

function shapeLayers(layer: OwnLayer, tokens: MapTokens): readonly LayerSpecification[] {
  const source = `own-${layer.id}`;
  const colour = drawingPalette[tokens.name][layer.colour];
  const filtered = filteredOf(layer);
  return [
    { id: `${source}-fill`, type: 'fill', source, filter: filtered('Polygon'), paint: { 'fill-color': colour, 'fill-opacity': tokens.tint * 0.6, 'fill-antialias': false } },
    { id: `${source}-line`, type: 'line', source, filter: filtered('LineString', 'Polygon'), layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': colour, 'line-width': 2 } },
  ];
}

/** A small ring with a light core tells these points from the pins of the official data. */
function pointLayer(layer: OwnLayer, tokens: MapTokens): LayerSpecification {
  return {
    id: `own-${layer.id}-point`,
    type: 'circle',
    source: `own-${layer.id}`,
    filter: filteredOf(layer)('Point'),
    paint: { 'circle-color': tokens.casing, 'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 2.5, 15, 5], 'circle-stroke-color': drawingPalette[tokens.name][layer.colour], 'circle-stroke-width': 2.5 },
  };
}

function foundLines(tokens: MapTokens): readonly LayerSpecification[] {
  return [
    { id: `${FOUND}-line`, type: 'line', source: FOUND, filter: isOf('LineString', 'Polygon'), paint: { 'line-color': tokens.ground.halo, 'line-width': 8, 'line-opacity': 0.7 } },
    { id: `${FOUND}-core`, type: 'line', source: FOUND, filter: isOf('LineString', 'Polygon'), paint: { 'line-color': drawingPalette[tokens.name].ink, 'line-width': 4 } },
  ];
}

/** Empty inside: over a mark it leaves the mark to be seen, under it a point could not be found. */
const foundRing = (tokens: MapTokens): LayerSpecification => ({
  id: `${FOUND}-point`,
  type: 'circle',
  source: FOUND,
  filter: isOf('Point'),
  paint: { 'circle-color': 'rgba(0, 0, 0, 0)', 'circle-radius': 11, 'circle-stroke-color': drawingPalette[tokens.name].ink, 'circle-stroke-width': 3 },
});
