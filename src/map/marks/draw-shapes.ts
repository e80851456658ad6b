import type { Theme } from '../../domain/renewal-record.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { inkColour } from './ink-colour.ts';
import type { MarkShape } from './mark-shapes.ts';

/** Draws mark shapes around the origin of the context, in mark units; the caller sets the scale. */
export function drawShapes(
  context: OffscreenCanvasRenderingContext2D,
  shapes: readonly MarkShape[],
  theme: Theme,
  tokens: MapTokens,
): void {
  context.lineJoin = 'round';
  for (const shape of shapes) {
    context.save();
    if (shape.window !== null) {
      context.beginPath();
      context.rect(...shape.window);
      context.clip();
    }
    context.translate(shape.dx, shape.dy);
    context.scale(shape.scale, shape.scale);
    const path = new Path2D(shape.path);
    if (shape.fill !== null) {
      context.fillStyle = inkColour(shape.fill, theme, tokens);
      context.fill(path);
    }
    if (shape.stroke !== null) {
      context.strokeStyle = inkColour(shape.stroke, theme, tokens);
      context.lineWidth = shape.strokeWidth;
      context.lineCap = shape.cap;
      context.setLineDash([...shape.dash]);
      context.stroke(path);
    }
    context.restore();
  }
}
