import type { RenderedImage } from '../marks/render-image.ts';
import { type ClassLook, type ClassPattern, type ClassShape, patternPaths, shapePaths } from './class-look.ts';

/** An image of a class, told whole by its name, so that a map on paper can draw it too. */
type OwnImage =
  | { readonly shape: ClassShape; readonly colour: string; readonly inside: string; readonly casing: string }
  | { readonly pattern: ClassPattern; readonly colour: string; readonly opacity: number };

const PREFIX = 'own:';
const WIDTH = 20;
const TILE = 12;

/** Name of the picture of a point. */
export const shapeImage = ({ shape, colour, inside }: ClassLook, casing: string): string => `${PREFIX}${JSON.stringify({ shape, colour, inside, casing })}`;

/** Name of the filling of an area. */
export const patternImage = ({ pattern, colour, strength }: ClassLook, tint: number): string => `${PREFIX}${JSON.stringify({ pattern, colour, opacity: Math.min(1, tint * strength) })}`;

/** Names of all class pictures in an expression or a list of layers. */
export const ownImagesIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.startsWith(PREFIX) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(ownImagesIn) : [];
};

/** The picture of a name; null for a name that is none of these. */
export function renderOwnImage(name: string, pixelRatio: number): RenderedImage | null {
  if (!name.startsWith(PREFIX)) return null;
  const image = JSON.parse(name.slice(PREFIX.length)) as OwnImage;
  // Whole pixels on a side: a filling that is not would show its seams.
  const ratio = Math.max(1, Math.round(pixelRatio));
  const side = ('shape' in image ? WIDTH : TILE) * ratio;
  const context = new OffscreenCanvas(side, side).getContext('2d');
  if (!context) return null;
  context.scale(ratio, ratio);
  if ('shape' in image) drawShape(context, image);
  else drawPattern(context, image);
  return { data: context.getImageData(0, 0, side, side), pixelRatio: ratio };
}

function drawShape(context: OffscreenCanvasRenderingContext2D, { shape, colour, inside, casing }: Extract<OwnImage, { readonly shape: ClassShape }>): void {
  const path = new Path2D(shapePaths[shape]);
  context.translate(WIDTH / 2, WIDTH / 2);
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = casing;
  context.stroke(path);
  context.fillStyle = inside;
  context.fill(path);
  context.lineWidth = 1.6;
  context.strokeStyle = colour;
  context.stroke(path);
}

function drawPattern(context: OffscreenCanvasRenderingContext2D, { pattern, colour, opacity }: Extract<OwnImage, { readonly pattern: ClassPattern }>): void {
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  context.fillRect(0, 0, TILE, TILE);
  context.globalAlpha = 0.75;
  context.strokeStyle = colour;
  context.lineWidth = pattern === 'dots' ? 2.6 : 1.2;
  context.lineCap = pattern === 'dots' ? 'round' : 'butt';
  context.stroke(new Path2D(patternPaths[pattern]));
}
