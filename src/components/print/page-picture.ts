import { PAGE_FONT } from './measure-text.ts';
import type { Page, PageItem, PagePath } from './page-item.ts';

type Context = OffscreenCanvasRenderingContext2D;

function drawPath(context: Context, { path, dx, dy, scale, fill, stroke, strokeWidth, dash, cap, window }: PagePath): void {
  context.save();
  if (window !== null) {
    context.beginPath();
    context.rect(...window);
    context.clip();
  }
  context.translate(dx, dy);
  context.scale(scale, scale);
  const shape = new Path2D(path);
  if (fill !== null) {
    context.fillStyle = fill;
    context.fill(shape);
  }
  if (stroke !== null) {
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.lineCap = cap;
    context.lineJoin = 'round';
    context.setLineDash([...dash]);
    context.stroke(shape);
  }
  context.restore();
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

async function drawItem(context: Context, item: PageItem): Promise<void> {
  switch (item.kind) {
    case 'text':
      context.font = `${item.weight} ${item.size}px ${PAGE_FONT}`;
      context.fillStyle = item.colour;
      context.textAlign = ALIGN[item.anchor];
      context.fillText(item.text, item.x, item.y);
      return;
    case 'path':
      drawPath(context, item);
      return;
    case 'group':
      context.save();
      context.translate(item.x, item.y);
      context.scale(item.scale, item.scale);
      for (const path of item.items) drawPath(context, path);
      context.restore();
      return;
    case 'image': {
      const bitmap = await createImageBitmap(item.blob);
      context.drawImage(bitmap, item.x, item.y, item.width, item.height);
      bitmap.close();
    }
  }
}

/** A page as PNG at that many dots per inch, item by item what its SVG shows. Rejects where the device has no room for so many dots. */
export async function pagePicture({ width, height, items }: Page, dotsPerInch: number): Promise<Blob> {
  const scale = dotsPerInch / 25.4;
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new RangeError(`no picture of ${canvas.width} × ${canvas.height} pixels on this device`);
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  for (const item of items) await drawItem(context, item);
  return canvas.convertToBlob({ type: 'image/png' });
}
