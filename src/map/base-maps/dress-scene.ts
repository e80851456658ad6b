import type { LayerSpecification } from 'maplibre-gl';
import type { DisplayDatum, Scene, SceneDress, SceneSource } from '../scene/scene.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { tileAddress } from '../tiles/tile-protocol.ts';
import { shiftScene } from './shift-scene.ts';
import type { ShownBase } from './shown-base.ts';
import { streetLabels } from './street-labels.ts';
import { STREET_SOURCE, streetLand, streetNetwork } from './street-layers.ts';

/** Of the built-in base map, what says where the district lies: over any other base map. */
const DIVISION = new Set(['base-subdistrict-edge', 'base-boundary']);
/** What marks the district as a ground; under the streets of a street map. */
const FOCUS = new Set(['base-district-band', 'base-subdistrict']);
const DIVISION_NAMES = new Set(['label-subdistrict', 'label-district']);

/** How a base map is drawn. */
export interface BaseLook {
  readonly tokens: MapTokens;
  readonly language: 'zh' | 'en';
  /** Chinese names of the sub-districts, which are on the map in any case. */
  readonly subdistricts: readonly string[];
  /** The datum of a base map in GCJ-02. */
  readonly gcj02: DisplayDatum;
}

/**
 * Lays another base map over the built-in one and under everything else. The built-in one stays below: it is seen where a
 * tile is missing. Boundaries stay above; names are drawn where the other one has none.
 */
export function baseDress(shown: ShownBase, look: BaseLook): SceneDress {
  const datum = shown.kind === 'pictures' && shown.isGcj02 ? look.gcj02 : undefined;
  const sources = sourcesOf(shown);
  return {
    datum,
    on: memoiseLast((scene: Scene): Scene => {
      const placed = datum ? shiftScene(scene, datum) : scene;
      return { ...placed, sources: { ...placed.sources, ...sources }, layers: layersOf(placed.layers, shown, look) };
    }),
  };
}

function sourcesOf(shown: ShownBase): Scene['sources'] {
  const common = (id: string, { minZoom, maxZoom, bounds }: { readonly minZoom: number; readonly maxZoom: number; readonly bounds: readonly [number, number, number, number] | null }) => ({
    tiles: [tileAddress(id)],
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}),
  });
  if (shown.kind === 'streets') return { [STREET_SOURCE]: { type: 'vector', ...common(shown.id, shown.facts) } };
  return Object.fromEntries(shown.pictures.map((picture): [string, SceneSource] => [picture.id, { type: 'raster', tileSize: picture.tileSize, ...common(picture.id, picture) }]));
}

function layersOf(layers: readonly LayerSpecification[], shown: ShownBase, { tokens, language, subdistricts }: BaseLook): readonly LayerSpecification[] {
  const isOf = (ids: ReadonlySet<string>) => (layer: LayerSpecification) => ids.has(layer.id);
  const isStreets = shown.kind === 'streets';
  const top = layers.findLastIndex(({ id }) => id.startsWith('base-')) + 1;
  const ground = layers.slice(0, top);
  const over = layers.slice(top);
  const names = over.filter(({ id }) => id.startsWith('label-'));
  const at = names[0] ? over.indexOf(names[0]) : over.length;
  const keptNames = isStreets ? names.filter(isOf(DIVISION_NAMES)) : shown.hasNames ? [] : names;
  const base = isStreets
    ? [...streetLand(tokens), ...ground.filter(isOf(FOCUS)), ...streetNetwork(tokens)]
    : shown.pictures.map(({ id }): LayerSpecification => ({ id, type: 'raster', source: id, paint: { 'raster-fade-duration': 0 } }));
  const below = new Set([...DIVISION, ...(isStreets ? FOCUS : [])]);
  return [
    ...ground.filter(({ id }) => !below.has(id)),
    ...base,
    ...ground.filter(isOf(DIVISION)),
    ...over.slice(0, at),
    ...(isStreets ? streetLabels(tokens, language, subdistricts) : []),
    ...keptNames,
    ...over.slice(at + names.length),
  ];
}
