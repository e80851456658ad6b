import { fontFamilies } from '../theme/map-fonts.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { LINE_HEIGHT_EM, SECOND_SCALE } from '../sites/label-block.ts';
import { labelMargin } from './image-frame.ts';
import type { MarkImage } from './image-name.ts';

type Label = Extract<MarkImage, { kind: 'label' }>;

/** Where a label's lines stand in its image. All lengths in CSS pixels. */
interface LabelLayout {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly font: string; readonly middle: number; readonly width: number }[];
}

function layOut(context: OffscreenCanvasRenderingContext2D, label: Label): LabelLayout {
  const family = fontFamilies(label.language);
  let top = labelMargin;
  const line = (text: string, size: number): LabelLayout['lines'][number] => {
    const font = `600 ${size}px ${family}`;
    context.font = font;
    const height = size * LINE_HEIGHT_EM;
    top += height;
    return { text, font, middle: top - height / 2, width: context.measureText(text).width };
  };
  const lines = [
    ...label.first.split('\n').map((text) => line(text, label.size)),
    ...(label.second === '' ? [] : label.second.split('\n').map((text) => line(text, label.size * SECOND_SCALE))),
  ];
  return {
    width: Math.ceil(Math.max(...lines.map(({ width }) => width)) + 2 * labelMargin),
    height: Math.ceil(top + labelMargin),
    lines,
  };
}

/**
 * A site's label with its halo, as an image. The browser sets and hints such text in a tenth of the time in which
 * MapLibre turns its characters into distance fields one by one, and it is sharper at these sizes.
 */
export function drawLabel(
  context: OffscreenCanvasRenderingContext2D,
  label: Label,
  tokens: MapTokens,
  pixelRatio: number,
): ImageData {
  const layout = layOut(context, label);
  const width = Math.ceil(layout.width * pixelRatio);
  const height = Math.ceil(layout.height * pixelRatio);
  if (context.canvas.width < width) context.canvas.width = width;
  if (context.canvas.height < height) context.canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.6;
  context.strokeStyle = tokens.ground.halo;
  context.fillStyle = tokens.ground.labelSite;
  const space = layout.width - 2 * labelMargin;
  const left = (line: number): number =>
    labelMargin + (label.align === 'left' ? 0 : label.align === 'right' ? space - line : (space - line) / 2);
  // All halos first: one must not cover the letters of the line above.
  for (const { text, font, middle, width: length } of layout.lines) {
    context.font = font;
    context.strokeText(text, left(length), middle);
  }
  for (const { text, font, middle, width: length } of layout.lines) {
    context.font = font;
    context.fillText(text, left(length), middle);
  }
  return context.getImageData(0, 0, width, height);
}
