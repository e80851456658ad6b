import type { BaseMap } from '../../domain/base-map.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Stage } from '../../domain/statement.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { baseSource, BASE_SOURCE } from '../base/base-source.ts';
import { groundLayers } from '../base/ground-layers.ts';
import { labelLayers } from '../base/label-layers.ts';
import { networkLayers } from '../base/network-layers.ts';
import type { Camera, Viewport } from '../camera/project.ts';
import { baseShapes } from '../../domain/base-shapes.ts';
import { focusFeatures } from '../sites/focus-features.ts';
import { focusLayers, focusPictureLayer, FOCUS_SOURCE } from '../sites/focus-layers.ts';
import { markFeatures } from '../sites/mark-features.ts';
import { blockLayer, discLayer, markLayer, MARK_SOURCE } from '../sites/mark-layers.ts';
import type { BodySize } from '../sites/mark-metrics.ts';
import { BLOCK_SOURCE, panelBlocks } from '../sites/panel-blocks.ts';
import { placeFeatures, type PlaceLook } from '../sites/place-features.ts';
import { PLACE_SOURCE, placeLayers } from '../sites/place-layers.ts';
import { placeMarks, type Placement } from '../sites/place-marks.ts';
import type { Rectangle } from '../sites/rectangle.ts';
import { ringLayer } from '../sites/ring-layer.ts';
import { samePlacement } from '../sites/same-placement.ts';
import { siteCandidates } from '../sites/site-candidates.ts';
import { siteLabels, type LabelOf, type PrecisionWords } from '../sites/site-labels.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import type { HitTarget } from './hit.ts';
import { placementTargets } from './placement-targets.ts';
import type { SceneOverlay } from './scene-overlay.ts';
import type { Scene } from './scene.ts';

/** Everything the map is drawn from. Keep references stable: what did not change is not computed again. */
export interface MapView {
  readonly base: BaseMap;
  /** The records that pass the filter, in the order of the list. */
  readonly entries: readonly CatalogueEntry[];
  readonly stageOf: (entry: CatalogueEntry) => Stage;
  readonly selectedId: string | null;
  readonly hoveredId: string | null;
  readonly language: 'zh' | 'en';
  readonly words: PrecisionWords;
  readonly tokens: MapTokens;
  readonly size: BodySize;
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** What panels cover of the map, in its pixels: no label and no cut mark stands there. */
  readonly panels: readonly Rectangle[];
  /** What features draw on top, the last one uppermost. */
  readonly overlays: readonly SceneOverlay[];
}

/** The scene of a view, what can be pointed at in it, and who got a mark. */
export interface ComposedScene {
  readonly scene: Scene;
  readonly targets: readonly HitTarget[];
  readonly placement: Placement;
}

type Language = MapView['language'];
type StageOf = MapView['stageOf'];

const find = (entries: readonly CatalogueEntry[], id: string | null): CatalogueEntry | null =>
  id === null ? null : (entries.find((entry) => entry.id === id) ?? null);

/**
 * A composer of scenes for one map: pure in its view, but it keeps each part whose inputs are the same references, so
 * that pointing sends one ring and a pan no new lines.
 */
export function sceneComposer(): (view: MapView) => ComposedScene {
  const base = memoiseLast(baseSource);
  const shapes = memoiseLast(baseShapes);
  const ground = memoiseLast((tokens: MapTokens) => [...groundLayers(tokens), ...networkLayers(tokens)]);
  const ring = memoiseLast(ringLayer);
  const names = memoiseLast((tokens: MapTokens, language: Language) => labelLayers(tokens, language));
  const places = memoiseLast(placeFeatures);
  const looks = memoiseLast((used: ReadonlyMap<string, PlaceLook>, tokens: MapTokens) => placeLayers(used, tokens));
  const candidates = memoiseLast(siteCandidates);
  const labels = memoiseLast(siteLabels);
  let last: Placement | null = null;
  const placement = memoiseLast(
    (
      all: ReturnType<typeof siteCandidates>,
      camera: Camera,
      viewport: Viewport,
      panels: readonly Rectangle[],
      selectedId: string | null,
      size: BodySize,
      labelOf: LabelOf,
    ) => {
      const next = placeMarks(all, { camera, viewport, panels, selectedId, size, labelOf });
      // The same marks after a small pan: nothing has to be sent to the map.
      last = last !== null && samePlacement(last, next) ? last : next;
      return last;
    },
  );
  const blocks = memoiseLast(panelBlocks);
  const marks = memoiseLast(
    (
      placed: Placement,
      tokens: MapTokens,
      size: BodySize,
      language: Language,
      stageOf: StageOf,
      labelOf: LabelOf,
    ) => markFeatures(placed, { tokens, size, language, stageOf, labelOf }),
  );
  const targets = memoiseLast(placementTargets);
  const selectedOf = memoiseLast(find);
  const hoveredOf = memoiseLast(find);
  const focus = memoiseLast(focusFeatures);
  const tints = memoiseLast(focusLayers);

  return (view) => {
    const { tokens, size, stageOf, selectedId, language, entries } = view;
    const { overlays } = view;
    const labelOf = labels(language, view.words);
    const all = candidates(entries, selectedId);
    const placed = placement(all, view.camera, view.viewport, view.panels, selectedId, size, labelOf);
    const shape = shapes(view.base);
    const place = places(entries, shape, stageOf);
    const selected = selectedOf(entries, selectedId);
    const hovered = hoveredOf(entries, view.hoveredId);
    return {
      placement: placed,
      targets: targets(placed, size),
      scene: {
        sources: {
          [BASE_SOURCE]: base(view.base),
          [PLACE_SOURCE]: { type: 'geojson', data: place.data },
          [FOCUS_SOURCE]: { type: 'geojson', data: focus(selected, hovered, shape, placed, tokens, size) },
          [BLOCK_SOURCE]: { type: 'geojson', data: blocks(view.panels, view.camera, view.viewport) },
          [MARK_SOURCE]: { type: 'geojson', data: marks(placed, tokens, size, language, stageOf, labelOf) },
          ...Object.fromEntries(overlays.flatMap(({ sources }) => Object.entries(sources))),
        },
        // Layers that gather labels give way to all above them, so blocks and marks come last.
        layers: [
          ...ground(tokens),
          ...looks(place.looks, tokens),
          ...tints(selected, hovered, tokens),
          discLayer,
          ring(tokens),
          ...overlays.flatMap(({ below }) => below),
          ...names(tokens, language),
          blockLayer,
          focusPictureLayer,
          markLayer,
          ...overlays.flatMap(({ above }) => above),
        ],
      },
    };
  };
}
