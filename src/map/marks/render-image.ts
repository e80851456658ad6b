import { mapTokens, type MapTokens } from '../theme/map-tokens.ts';
import { drawLabel } from './draw-label.ts';
import { drawShapes } from './draw-shapes.ts';
import { imageFrames } from './image-frame.ts';
import { parseImageName, type MarkImage } from './image-name.ts';
import { bodyShapes, dotShapes, footShapes, stageBadgeShapes } from './mark-shapes.ts';

/** Radius of a disc's image in CSS pixels, from which it is scaled. */
export const DISC_RADIUS = 48;

/** A raster image and the device pixels it has for one CSS pixel. */
export interface RenderedImage {
  readonly data: ImageData;
  readonly pixelRatio: number;
}

type Context = OffscreenCanvasRenderingContext2D;

function drawDisc(context: Context, radius: number, colour: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function drawNumber(context: Context, count: number, fontSize: number, colour: string): void {
  context.fillStyle = colour;
  context.font = `600 ${fontSize}px system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const text = count > 99 ? '99+' : String(count);
  const { actualBoundingBoxAscent: height } = context.measureText('0');
  context.fillText(text, 0, height / 2);
}

type Drawn = Exclude<MarkImage, { kind: 'blank' | 'label' | 'disc' }>;

function draw(context: Context, image: Drawn, tokens: MapTokens): void {
  switch (image.kind) {
    case 'body': {
      const spec = { ...image, precision: null, outerLine: tokens.outerLine !== null };
      drawShapes(context, [...bodyShapes(spec), ...stageBadgeShapes(image.stage)], image.theme, tokens);
      break;
    }
    case 'foot':
      drawShapes(context, footShapes(image.precision), 'port', tokens);
      break;
    case 'dot':
      drawShapes(context, dotShapes(image.theme, image.hollow), image.theme, tokens);
      break;
    case 'badge':
      drawDisc(context, 8.6, tokens.casing);
      drawDisc(context, 7.1, tokens.ink);
      drawNumber(context, image.count, image.count > 99 ? 6.5 : image.count > 9 ? 8.8 : 10.5, tokens.casing);
      break;
    case 'group':
      if (image.selected) drawDisc(context, 17.4, tokens.ink);
      drawDisc(context, 15, tokens.casing);
      drawDisc(context, 12.6, tokens.ink);
      drawDisc(context, 10.9, tokens.paper);
      drawNumber(context, image.count, image.count > 99 ? 9.5 : 12.5, tokens.ink);
      break;
    case 'ring':
      drawDisc(context, 22, `${tokens.ink}26`);
      break;
  }
}

/** A disc that fades from its middle to nothing at its radius. */
function renderDisc(context: Context, colour: string, opacity: number): ImageData {
  const side = 2 * DISC_RADIUS;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, side, side);
  const alpha = (part: number): string =>
    colour + Math.round(opacity * part * 255).toString(16).padStart(2, '0');
  const fade = context.createRadialGradient(DISC_RADIUS, DISC_RADIUS, 0, DISC_RADIUS, DISC_RADIUS, DISC_RADIUS);
  for (const [at, part] of [[0, 1.5], [0.25, 1.35], [0.5, 0.85], [0.75, 0.3], [0.9, 0.07], [1, 0]] as const) {
    fade.addColorStop(at, alpha(Math.min(part, 1 / opacity)));
  }
  context.fillStyle = fade;
  context.fillRect(0, 0, side, side);
  return context.getImageData(0, 0, side, side);
}

let shared: Context | null = null;

/** One canvas kept in main memory: reading each image back from a graphics card would cost more than drawing it. */
function sharedContext(): Context {
  shared ??= new OffscreenCanvas(256, 128).getContext('2d', { willReadFrequently: true });
  if (shared === null) throw new Error('no 2d context for mark images');
  return shared;
}

/**
 * Draws the image of that name at `pixelRatio` device pixels for one CSS pixel. Nothing is decoded, so the page's
 * policy needs no `data:` or `blob:` images. Null for a name that `imageName` does not make.
 */
export function renderImage(name: string, pixelRatio: number): RenderedImage | null {
  const parsed = parseImageName(name);
  if (parsed === null) return null;
  const { image } = parsed;
  const tokens = mapTokens[parsed.palette];
  const context = sharedContext();
  if (image.kind === 'blank') return { data: new ImageData(image.size, image.size), pixelRatio: 1 };
  if (image.kind === 'disc') return { data: renderDisc(context, tokens.family[image.family], tokens.tint * image.tone), pixelRatio: 1 };
  if (image.kind === 'label') return { data: drawLabel(context, image, tokens, pixelRatio), pixelRatio };
  const frame = imageFrames[image.kind];
  const scale = (image.size / 26) * pixelRatio;
  const side = Math.ceil(frame.side * scale);
  if (context.canvas.width < side) context.canvas.width = side;
  if (context.canvas.height < side) context.canvas.height = side;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, side, side);
  context.setTransform(scale, 0, 0, scale, side / 2, side / 2 - frame.centreY * scale);
  draw(context, image, tokens);
  return { data: context.getImageData(0, 0, side, side), pixelRatio };
}
