import { mapTokens, type MapTokens } from '../theme/map-tokens.ts';
import { drawShapes } from './draw-shapes.ts';
import { parseImageName, type MarkImage } from './image-name.ts';
import { bodyShapes, dotShapes, footShapes, stageBadgeShapes } from './mark-shapes.ts';

/** Side of an image in mark units, and the point of the mark that its centre shows. */
interface Frame {
  readonly side: number;
  readonly centreY: number;
}

const frames: Readonly<Record<Exclude<MarkImage['kind'], 'blank'>, Frame>> = {
  body: { side: 38, centreY: 0 },
  foot: { side: 20, centreY: 18 },
  dot: { side: 19, centreY: 0 },
  badge: { side: 22, centreY: 0 },
  group: { side: 38, centreY: 0 },
  ring: { side: 50, centreY: 0 },
};

/** Where the centre of a foot's image lies below the centre of the body, in mark units. */
export const FOOT_CENTRE = frames.foot.centreY;

/** A raster image and the device pixels it has for one CSS pixel. */
export interface RenderedImage {
  readonly data: ImageData;
  readonly pixelRatio: number;
}

function drawDisc(context: OffscreenCanvasRenderingContext2D, radius: number, colour: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function drawNumber(context: OffscreenCanvasRenderingContext2D, count: number, fontSize: number, colour: string): void {
  context.fillStyle = colour;
  context.font = `600 ${fontSize}px system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const text = count > 99 ? '99+' : String(count);
  const { actualBoundingBoxAscent: height } = context.measureText('0');
  context.fillText(text, 0, height / 2);
}

function draw(context: OffscreenCanvasRenderingContext2D, image: MarkImage, tokens: MapTokens): void {
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
      drawDisc(context, 9.4, tokens.casing);
      drawDisc(context, 7.8, tokens.ink);
      drawNumber(context, image.count, image.count > 99 ? 7 : image.count > 9 ? 9.5 : 11, tokens.casing);
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
    case 'blank':
      break;
  }
}

let shared: OffscreenCanvasRenderingContext2D | null = null;

/** One canvas kept in main memory: reading each image back from a graphics card would cost more than drawing it. */
function sharedContext(): OffscreenCanvasRenderingContext2D {
  shared ??= new OffscreenCanvas(128, 128).getContext('2d', { willReadFrequently: true });
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
  const { image, palette } = parsed;
  if (image.kind === 'blank') return { data: new ImageData(image.size, image.size), pixelRatio: 1 };
  const frame = frames[image.kind];
  const scale = (image.size / 26) * pixelRatio;
  const side = Math.ceil(frame.side * scale);
  const context = sharedContext();
  if (context.canvas.width < side) {
    context.canvas.width = side;
    context.canvas.height = side;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, side, side);
  context.setTransform(scale, 0, 0, scale, side / 2, side / 2 - frame.centreY * scale);
  draw(context, image, mapTokens[palette]);
  return { data: context.getImageData(0, 0, side, side), pixelRatio };
}
