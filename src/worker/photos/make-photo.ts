import { nextEncoding } from '../../domain/photos/next-encoding.ts';
import type { PhotoResult } from '../../domain/photos/photo-failure.ts';
import { photoHeader } from '../../domain/photos/photo-header.ts';
import { PHOTO_BYTES, PHOTO_PIXELS } from '../../domain/photos/photo-limits.ts';

const HEAD_BYTES = 262_144;

/**
 * Encodes a picture anew: upright, at most 2048 pixels, at most 400 kB, and without EXIF, so without the place, time and
 * device it was taken with. Runs in a worker and, where that cannot draw, on the page.
 */
export async function makePhoto(file: Blob): Promise<PhotoResult> {
  if (file.size === 0) return { ok: false, failure: 'empty', values: {} };
  const { kind, width, height } = photoHeader(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (width !== null && height !== null && width * height > PHOTO_PIXELS)
    return { ok: false, failure: 'too-many-pixels', values: { megapixels: Math.round((width * height) / 1e6), most: PHOTO_PIXELS / 1e6 } };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // The browser says no more than that it could not: the head of the file says what it was.
    return { ok: false, failure: kind === 'heic' || kind === 'avif' ? 'heic' : kind === 'unknown' ? 'no-image' : 'undecodable', values: {} };
  }
  try {
    return await encode(bitmap);
  } finally {
    bitmap.close();
  }
}

async function encode(bitmap: ImageBitmap): Promise<PhotoResult> {
  let last: { edge: number; quality: number; bytes: number } | null = null;
  let blob: Blob | null = null;
  let size = { width: 0, height: 0 };
  for (let next = nextEncoding(null); next; next = nextEncoding(last)) {
    size = fit(bitmap, next.edge);
    blob = await drawn(bitmap, size, next.quality);
    last = { ...next, bytes: blob.size };
  }
  if (!blob) throw new Error('no encoding was tried');
  if (blob.size > PHOTO_BYTES) return { ok: false, failure: 'not-small-enough', values: {} };
  return { ok: true, photo: { bytes: await blob.arrayBuffer(), ...size } };
}

function fit({ width, height }: ImageBitmap, edge: number): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function drawn(bitmap: ImageBitmap, { width, height }: { width: number; height: number }, quality: number): Promise<Blob> {
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height);
    paint(canvas.getContext('2d'), bitmap, width, height);
    return canvas.convertToBlob({ type: 'image/jpeg', quality });
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  paint(canvas.getContext('2d'), bitmap, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/jpeg', quality);
  });
}

function paint(context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D | null, bitmap: ImageBitmap, width: number, height: number): void {
  if (!context) throw new Error('no canvas to draw on');
  // JPEG has no transparency: what is see-through would become black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
}
