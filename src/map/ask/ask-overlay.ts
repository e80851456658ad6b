import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Geometry } from '../../domain/geometry.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { shadeColours, shadeClasses, shadeOf } from './area-shades.ts';

/** Layers that a pointer finds an answer's records in. */
export const ASK_HIT_LAYERS = ['ask-point', 'ask-line', 'ask-dashed', 'ask-fill'] as const;
const SOURCE = 'ask';
const SHADES = 'ask-shades';

/** A record of an answer as it is drawn. */
export interface AskPlace {
  readonly id: string;
  readonly geometry: Geometry;
  /** Where its mark stands, if it has one. */
  readonly anchor: readonly [number, number] | null;
  /** False where it is only possible. */
  readonly certain: boolean;
  /** The place is somewhere inside the geometry, which is drawn only while it is pointed at: many share the same. */
  readonly isSomewhereInside: boolean;
}

/** A sub-district with its count. */
export interface AskArea {
  readonly geometry: Geometry;
  readonly count: number;
}

/** Everything an answer shows on the map; keep references stable. */
export interface AskView {
  readonly places: readonly AskPlace[];
  /** What the question relates to, where it was drawn or typed. */
  readonly subjects: readonly Geometry[];
  /** Null unless the map is to be shaded. */
  readonly areas: readonly AskArea[] | null;
  readonly hovered: string | null;
  readonly chosen: ReadonlySet<string>;
  /** The record that was pressed last. */
  readonly current: string | null;
  readonly tokens: MapTokens;
}

const feature = (geometry: Geometry, properties: Readonly<Record<string, string | number | boolean>>): Feature => ({ type: 'Feature', geometry, properties });

function placeFeatures(places: readonly AskPlace[], subjects: readonly Geometry[], hovered: string | null, chosen: ReadonlySet<string>, current: string | null): FeatureCollection {
  const features = subjects.map((geometry) => feature(geometry, { kind: 'subject' }));
  for (const { id, geometry, anchor, certain, isSomewhereInside } of places) {
    const on = id === hovered || id === current || chosen.has(id);
    const shared = { id, certain, on, current: id === current };
    const isPoint = geometry.type.endsWith('Point');
    if (!isPoint && (on || !isSomewhereInside || !anchor)) features.push(feature(geometry, { ...shared, kind: 'shape' }));
    if (isPoint || anchor) features.push(feature(anchor ? { type: 'Point', coordinates: [...anchor] } : geometry, { ...shared, kind: 'point' }));
  }
  return { type: 'FeatureCollection', features };
}

function shadeFeatures(areas: readonly AskArea[]): FeatureCollection {
  const classes = shadeClasses(areas.map(({ count }) => count));
  return { type: 'FeatureCollection', features: areas.flatMap(({ geometry, count }) => (count > 0 ? feature(geometry, { shade: shadeOf(classes, count) }) : [])) };
}

/** Certain is solid, possible hollow and dashed, in every scheme the same; under the marks, so that these keep their look. */
function lowerLayers({ ink, casing, tint }: MapTokens): readonly LayerSpecification[] {
  const kind = (name: string): ['==', ['get', 'kind'], string] => ['==', ['get', 'kind'], name];
  return [
    { id: 'ask-subject-fill', type: 'fill', source: SOURCE, filter: ['all', kind('subject'), ['==', ['geometry-type'], 'Polygon']], paint: { 'fill-color': ink, 'fill-opacity': tint * 0.35 } },
    { id: 'ask-subject', type: 'line', source: SOURCE, filter: ['all', kind('subject'), ['!=', ['geometry-type'], 'Point']], paint: { 'line-color': ink, 'line-width': 2, 'line-dasharray': [1, 2] } },
    { id: 'ask-fill', type: 'fill', source: SOURCE, filter: ['all', kind('shape'), ['==', ['geometry-type'], 'Polygon']], paint: { 'fill-color': ink, 'fill-opacity': ['case', ['get', 'on'], 0.22, ['get', 'certain'], 0.1, 0.02] } },
    { id: 'ask-line', type: 'line', source: SOURCE, filter: ['all', kind('shape'), ['get', 'certain']], paint: { 'line-color': ink, 'line-width': ['case', ['get', 'current'], 6, ['get', 'on'], 4, 2] } },
    { id: 'ask-dashed', type: 'line', source: SOURCE, filter: ['all', kind('shape'), ['!', ['get', 'certain']]], paint: { 'line-color': ink, 'line-width': ['case', ['get', 'current'], 5, ['get', 'on'], 3.5, 1.5], 'line-dasharray': [3, 2] } },
    {
      id: 'ask-point',
      type: 'circle',
      source: SOURCE,
      filter: kind('point'),
      paint: {
        'circle-radius': ['case', ['get', 'on'], 12, 8],
        'circle-color': ['case', ['get', 'certain'], ink, casing],
        'circle-opacity': ['case', ['get', 'certain'], 0.85, 0.35],
        'circle-stroke-color': ink,
        'circle-stroke-width': ['case', ['get', 'current'], 5, 2],
      },
    },
  ];
}

/** A composer of an answer's part of the scene; what did not change keeps its reference. */
export function askOverlayComposer(): (view: AskView) => SceneOverlay {
  const places = memoiseLast(placeFeatures);
  const shades = memoiseLast(shadeFeatures);
  const lower = memoiseLast(lowerLayers);
  const shaded = memoiseLast((tokens: MapTokens): readonly LayerSpecification[] => [
    {
      id: SHADES,
      type: 'fill',
      source: SHADES,
      paint: { 'fill-color': ['match', ['get', 'shade'], ...shadeColours[tokens.name].slice(1).flatMap((colour, index) => [index + 1, colour]), shadeColours[tokens.name][0] ?? ''] as never, 'fill-opacity': 0.78 },
    },
  ]);
  const overlay = memoiseLast(
    (data: FeatureCollection, areas: FeatureCollection | null, layers: readonly LayerSpecification[], tokens: MapTokens): SceneOverlay => ({
      sources: { [SOURCE]: { type: 'geojson', data }, ...(areas ? { [SHADES]: { type: 'geojson' as const, data: areas } } : {}) },
      below: [...(areas ? shaded(tokens) : []), ...layers],
      above: [],
    }),
  );
  return ({ places: found, subjects, areas, hovered, chosen, current, tokens }) =>
    overlay(places(found, subjects, hovered, chosen, current), areas ? shades(areas) : null, lower(tokens), tokens);
}
