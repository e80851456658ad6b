import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextEncoding } from '../../../../src/domain/photos/next-encoding.ts';
import { photoHeader } from '../../../../src/domain/photos/photo-header.ts';

const bytes = (...parts: (number[] | string)[]): ArrayBuffer => new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (each) => each.charCodeAt(0)) : part))).buffer;
const JPEG = [[0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4], [0xff, 0xc4, 0, 4, 9, 9], [0xff, 0xff, 0xc2, 0, 17, 8, 0x23, 0x28, 0x2e, 0xe0, 3, 0, 0]] as const;

describe('the head of a photo', () => {
  test('of a JPEG gives its size, after EXIF, tables and fill bytes', () => {
    expect(photoHeader(bytes(...JPEG.map((part) => [...part])))).toEqual({ kind: 'jpeg', width: 12_000, height: 9_000 });
  });

  test('of a PNG and a GIF gives their sizes', () => {
    expect(photoHeader(bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 0, 0, 0, 0, 200]))).toEqual({ kind: 'png', width: 256, height: 200 });
    expect(photoHeader(bytes('GIF89a', [0x0a, 0, 0x14, 0, 0, 0]))).toEqual({ kind: 'gif', width: 10, height: 20 });
  });

  test.each([
    ['heic', 'heic'],
    ['mif1', 'heic'],
    ['avif', 'avif'],
    ['isom', 'unknown'],
  ])('of the brand %s is %s', (brand, kind) => {
    expect(photoHeader(bytes([0, 0, 0, 24], 'ftyp', brand, [0, 0, 0, 0])).kind).toBe(kind);
  });

  test('of a text, of nothing and of a JPEG cut short is told without throwing', () => {
    expect(photoHeader(bytes('no picture at all')).kind).toBe('unknown');
    expect(photoHeader(bytes([])).kind).toBe('unknown');
    expect(photoHeader(bytes([...JPEG[0]], [0xff]))).toEqual({ kind: 'jpeg', width: null, height: null });
  });

  test('of any bytes never throws and never waits for ever', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (tail, jpeg) => {
        photoHeader(new Uint8Array([...(jpeg ? [0xff, 0xd8] : []), ...tail]).buffer);
      }),
    );
  });
});

describe('the next encoding', () => {
  test('lowers the quality first and the size after that', () => {
    expect(nextEncoding(null)).toEqual({ edge: 2048, quality: 0.85 });
    expect(nextEncoding({ edge: 2048, quality: 0.85, bytes: 400_001 })).toEqual({ edge: 2048, quality: 0.75 });
    expect(nextEncoding({ edge: 2048, quality: 0.55, bytes: 400_001 })).toEqual({ edge: 1638, quality: 0.65 });
  });

  test('is none once the photo is small enough', () => {
    expect(nextEncoding({ edge: 2048, quality: 0.85, bytes: 400_000 })).toBeNull();
  });

  test('comes to an end, however stubborn the photo, at no less than 640 pixels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 40, maxLength: 40 }), (sizes) => {
        let next = nextEncoding(null);
        let rounds = 0;
        while (next) {
          expect(next.edge).toBeGreaterThanOrEqual(640);
          next = nextEncoding({ ...next, bytes: sizes[rounds] ?? 1 });
          rounds += 1;
          expect(rounds).toBeLessThan(30);
        }
      }),
    );
  });
});
