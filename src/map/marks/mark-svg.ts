import type { MapTokens } from '../theme/map-tokens.ts';
import { inkColour } from './ink-colour.ts';
import { markShapes, type MarkShape, type MarkSpec } from './mark-shapes.ts';

/** `x y width height` in mark units that a mark with or without foot needs. */
export function markViewBox(spec: Pick<MarkSpec, 'precision' | 'selected'>): readonly [number, number, number, number] {
  const half = spec.selected ? 18 : 17;
  return [-half, -half, 2 * half, spec.precision === null ? 2 * half : 2 * half + 8];
}

/** A mark as a self-contained SVG string, for print and export; `size` is the width of its body in pixels. */
export function markSvg(spec: MarkSpec, tokens: MapTokens, size: number): string {
  const colour = (ink: MarkShape['fill']): string => (ink === null ? 'none' : inkColour(ink, spec.theme, tokens));
  const [x, y, width, height] = markViewBox(spec);
  const scale = size / 26;
  const draw = (shape: MarkShape): string => {
    const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
    const path = `<path d="${shape.path}" transform="translate(${shape.dx} ${shape.dy}) scale(${shape.scale})" fill="${colour(shape.fill)}" stroke="${colour(shape.stroke)}" stroke-width="${shape.strokeWidth}" stroke-linejoin="round" stroke-linecap="${shape.cap}"${dash}/>`;
    if (shape.window === null) return path;
    // An inner svg clips without ids, which would clash where many marks share a document.
    const [left, top, w, h] = shape.window;
    return `<svg x="${left}" y="${top}" width="${w}" height="${h}" viewBox="${left} ${top} ${w} ${h}">${path}</svg>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="${x} ${y} ${width} ${height}">${markShapes(spec).map(draw).join('')}</svg>`;
}
