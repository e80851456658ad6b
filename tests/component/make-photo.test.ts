import { describe, expect, test } from 'vitest';
import { PHOTO_BYTES } from '../../src/domain/photos/photo-limits.ts';
import type { PhotoResult } from '../../src/domain/photos/photo-failure.ts';
import { photoHeader } from '../../src/domain/photos/photo-header.ts';
import { makePhoto } from '../../src/worker/photos/make-photo.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

// Bad inputs tried here: 0 bytes, a text named .jpg, a JPEG cut short, a HEIC (which Chromium cannot read), a header that
// claims 100 megapixels, noise that hardly compresses, a see-through PNG, a photo lying on its side by EXIF with a GPS place.

const canvas = (width: number, height: number, paint: (context: OffscreenCanvasRenderingContext2D) => void): OffscreenCanvas => {
  const made = new OffscreenCanvas(width, height);
  const context = made.getContext('2d');
  if (!context) throw new Error('no canvas');
  paint(context);
  return made;
};
const photoOf = (result: PhotoResult): Extract<PhotoResult, { ok: true }>['photo'] => {
  if (!result.ok) throw new Error(result.failure);
  return result.photo;
};
/** A JPEG with an EXIF block: turned by 90°, with a GPS entry of a made-up place. */
function withExif(jpeg: Blob): Blob {
  const entries = [
    [0x0112, 3, 1, 6 << 16],
    [0x8825, 4, 1, 38],
  ];
  const tiff = new DataView(new ArrayBuffer(60));
  tiff.setUint32(0, 0x4d4d002a);
  tiff.setUint32(4, 8);
  tiff.setUint16(8, entries.length);
  entries.forEach(([tag = 0, type = 0, count = 0, value = 0], index) => {
    const at = 10 + index * 12;
    tiff.setUint16(at, tag);
    tiff.setUint16(at + 2, type);
    tiff.setUint32(at + 4, count);
    tiff.setUint32(at + 8, value);
  });
  const exif = new Uint8Array([0xff, 0xe1, 0, 68, ...new TextEncoder().encode('Exif\0\0'), ...new Uint8Array(tiff.buffer)]);
  return new Blob([jpeg.slice(0, 2), exif, jpeg.slice(2)], { type: 'image/jpeg' });
}
const noise = (width: number, height: number): OffscreenCanvas =>
  canvas(width, height, (context) => {
    const random = seededRandom(7);
    const image = context.createImageData(width, height);
    for (let index = 0; index < image.data.length; index++) image.data[index] = index % 4 === 3 ? 255 : random() * 256;
    context.putImageData(image, 0, 0);
  });

describe('making a photo', () => {
  test('brings a large one to 2048 pixels and at most 400 kB', async () => {
    const large = await canvas(4000, 3000, (context) => {
      const sky = context.createLinearGradient(0, 0, 4000, 3000);
      sky.addColorStop(0, '#88bbdd');
      sky.addColorStop(1, '#aa8855');
      context.fillStyle = sky;
      context.fillRect(0, 0, 4000, 3000);
    }).convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const photo = photoOf(await makePhoto(large));
    expect([photo.width, photo.height]).toEqual([2048, 1536]);
    expect(photo.bytes.byteLength).toBeLessThanOrEqual(PHOTO_BYTES);
    expect(photoHeader(photo.bytes)).toEqual({ kind: 'jpeg', width: 2048, height: 1536 });
  });

  test('brings even noise to 400 kB, by quality and then by size', async () => {
    const photo = photoOf(await makePhoto(await noise(2000, 1500).convertToBlob({ type: 'image/png' })));
    expect(photo.bytes.byteLength).toBeLessThanOrEqual(PHOTO_BYTES);
    expect(photo.width).toBeGreaterThanOrEqual(640);
    expect(photo.width).toBeLessThan(2000);
  });

  test('turns it upright and leaves out EXIF and the place in it', async () => {
    const lying = withExif(await canvas(400, 300, (context) => context.fillRect(0, 0, 400, 300)).convertToBlob({ type: 'image/jpeg' }));
    expect(new TextDecoder('latin1').decode(await lying.arrayBuffer())).toContain('Exif');
    const photo = photoOf(await makePhoto(lying));
    expect([photo.width, photo.height]).toEqual([300, 400]);
    expect(new TextDecoder('latin1').decode(photo.bytes)).not.toContain('Exif');
  });

  test('does not enlarge a small one, and puts white behind what is see-through', async () => {
    const photo = photoOf(await makePhoto(await canvas(20, 10, () => undefined).convertToBlob({ type: 'image/png' })));
    expect([photo.width, photo.height]).toEqual([20, 10]);
    const bitmap = await createImageBitmap(new Blob([photo.bytes]));
    const seen = canvas(20, 10, (context) => context.drawImage(bitmap, 0, 0)).getContext('2d')?.getImageData(5, 5, 1, 1).data;
    expect(seen?.[0]).toBeGreaterThan(250);
  });

  test('refuses 100 megapixels by their header, without decoding', async () => {
    const claim = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x23, 0x28, 0x2b, 0x67, 3, 0, 0])]);
    expect(await makePhoto(claim)).toEqual({ ok: false, failure: 'too-many-pixels', values: { megapixels: 100, most: 80 } });
  });

  test.each([
    ['nothing', new Blob([]), 'empty'],
    ['a text', new Blob(['这不是照片 this is no photo']), 'no-image'],
    ['a HEIC', new Blob([new Uint8Array([0, 0, 0, 24]), 'ftypheic', new Uint8Array(40)]), 'heic'],
    ['a JPEG of which nothing followed', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0])]), 'undecodable'],
  ])('refuses %s in words for it', async (_, blob, failure) => {
    expect(await makePhoto(blob)).toEqual({ ok: false, failure, values: {} });
  });
});
