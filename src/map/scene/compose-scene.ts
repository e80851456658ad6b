import type { BaseMap } from '../../domain/base-map.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Stage } from '../../domain/statement.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { baseSource, BASE_SOURCE } from '../base/base-source.ts';
import { groundLayers } from '../base/ground-layers.ts';
import { labelLayers } from '../base/label-layers.ts';
import { networkLayers } from '../base/network-layers.ts';
import type { Camera, Viewport } from '../camera/project.ts';
import { markFeatures } from '../sites/mark-features.ts';
import { MARK_SOURCE, markLayers, precisionLayers } from '../sites/mark-layers.ts';
import type { BodySize } from '../sites/mark-metrics.ts';
import { panelBlocks } from '../sites/panel-blocks.ts';
import { baseLines, placeFeatures } from '../sites/place-features.ts';
import { PLACE_SOURCE, placeLayers } from '../sites/place-layers.ts';
import { placeMarks, type Placement } from '../sites/place-marks.ts';
import type { Rectangle } from '../sites/rectangle.ts';
import { samePlacement } from '../sites/same-placement.ts';
import { siteCandidates, type PrecisionWords } from '../sites/site-candidates.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import type { HitTarget } from './hit.ts';
import { placeStates } from './place-states.ts';
import { placementTargets } from './placement-targets.ts';
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
}

/** The scene of a view, what can be pointed at in it, and who got a mark. */
export interface ComposedScene {
  readonly scene: Scene;
  readonly targets: readonly HitTarget[];
  readonly placement: Placement;
}

/**
 * A composer of scenes for one map: pure in its view, but it keeps each part whose inputs are the same references, so
 * that a hover costs no new data and a pan no new lines.
 */
export function sceneComposer(): (view: MapView) => ComposedScene {
  const base = memoiseLast(baseSource);
  const lines = memoiseLast(baseLines);
  const layers = memoiseLast((tokens: MapTokens, language: 'zh' | 'en', size: BodySize) => [
    ...groundLayers(tokens),
    ...networkLayers(tokens),
    ...placeLayers(tokens),
    ...precisionLayers(tokens),
    ...labelLayers(tokens, language),
    ...markLayers(tokens, language, size),
  ]);
  const places = memoiseLast(placeFeatures);
  const candidates = memoiseLast(
    (
      entries: readonly CatalogueEntry[],
      stageOf: MapView['stageOf'],
      selectedId: string | null,
      language: 'zh' | 'en',
      words: PrecisionWords,
    ) => siteCandidates(entries, { stageOf, selectedId, language, words }),
  );
  let last: Placement | null = null;
  const placement = memoiseLast(
    (
      all: ReturnType<typeof candidates>,
      camera: Camera,
      viewport: Viewport,
      panels: readonly Rectangle[],
      selectedId: string | null,
      size: BodySize,
    ) => {
      const next = placeMarks(all, { camera, viewport, panels, selectedId, size });
      // The same marks after a small pan: nothing has to be sent to the map.
      last = last !== null && samePlacement(last, next) ? last : next;
      return last;
    },
  );
  const blocks = memoiseLast(panelBlocks);
  const marks = memoiseLast(
    (placed: Placement, block: ReturnType<typeof panelBlocks>, tokens: MapTokens, size: BodySize) =>
      markFeatures(placed, block, { tokens, size }),
  );
  const targets = memoiseLast(placementTargets);
  const states = memoiseLast(placeStates);

  return (view) => {
    const { tokens, size, stageOf, selectedId, hoveredId, language } = view;
    const all = candidates(view.entries, stageOf, selectedId, language, view.words);
    const placed = placement(all, view.camera, view.viewport, view.panels, selectedId, size);
    const block = blocks(view.panels, view.camera, view.viewport);
    return {
      placement: placed,
      targets: targets(placed, size),
      scene: {
        sources: {
          [BASE_SOURCE]: base(view.base),
          [PLACE_SOURCE]: { type: 'geojson', data: places(view.entries, lines(view.base), stageOf, tokens), promoteId: 'id' },
          [MARK_SOURCE]: { type: 'geojson', data: marks(placed, block, tokens, size), promoteId: 'id' },
        },
        layers: layers(tokens, language, size),
        states: states(view.entries, placed, selectedId, hoveredId, tokens),
      },
    };
  };
}
