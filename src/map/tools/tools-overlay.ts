import type { Drawing } from '../../domain/drawing.ts';
import type { Position } from '../../domain/geometry.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { drawingFeatures } from './drawing-features.ts';
import { DRAWING_SOURCE, drawingLabelLayers, drawingLayers } from './drawing-layers.ts';
import { drawingPalette } from './drawing-palette.ts';
import { type SketchedLine, sketchFeatures } from './sketch-features.ts';
import { SKETCH_SOURCE, sketchLayers } from './sketch-layers.ts';

/** Everything the tools show on the map; keep references stable. */
export interface ToolsView {
  readonly drawings: readonly Drawing[];
  readonly hiddenId: string | null;
  readonly measured: readonly SketchedLine[];
  readonly sketch: SketchedLine;
  readonly pointer: Position | null;
  readonly here: Position | null;
  readonly tokens: MapTokens;
  readonly language: 'zh' | 'en';
}

/** A composer of the tools' part of the scene; what did not change keeps its reference, so that it is not sent again. */
export function overlayComposer(): (view: ToolsView) => SceneOverlay {
  const drawn = memoiseLast((drawings: readonly Drawing[], hiddenId: string | null, tokens: MapTokens) =>
    drawingFeatures(drawings, hiddenId, drawingPalette[tokens.name]),
  );
  const sketched = memoiseLast(sketchFeatures);
  const below = memoiseLast(drawingLayers);
  const above = memoiseLast((tokens: MapTokens, language: 'zh' | 'en') => [
    ...drawingLabelLayers(tokens, language),
    ...sketchLayers(tokens, language),
  ]);
  const overlay = memoiseLast(
    (
      drawings: ReturnType<typeof drawn>,
      sketch: ReturnType<typeof sketched>,
      under: ReturnType<typeof below>,
      over: ReturnType<typeof above>,
    ): SceneOverlay => ({
      sources: { [DRAWING_SOURCE]: { type: 'geojson', data: drawings }, [SKETCH_SOURCE]: { type: 'geojson', data: sketch } },
      below: under,
      above: over,
    }),
  );
  return ({ drawings, hiddenId, measured, sketch, pointer, here, tokens, language }) =>
    overlay(drawn(drawings, hiddenId, tokens), sketched(measured, sketch, pointer, here), below(tokens), above(tokens, language));
}
