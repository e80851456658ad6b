import { deflateSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import type { UrRenewalMap } from '../../../src/components/ur-renewal-map.ts';
import type { BaseMapSettings } from '../../../src/domain/base-maps/base-map.ts';

/** Gives the page the line that a build with `BASEMAPS` would write. */
export async function offerBaseMaps(context: BrowserContext, bases: readonly BaseMapSettings[]): Promise<void> {
  const line = `<meta name="ur-base-maps" content="${encodeURIComponent(JSON.stringify(bases))}">`;
  await context.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('</title>', `</title>${line}`) });
    },
  );
}

/** Answers an address of the page's own origin with a file, by parts where parts are asked for. */
export async function answerParts(context: BrowserContext, path: string, file: Buffer): Promise<void> {
  await context.route(
    ({ pathname }) => pathname === path,
    (route) => {
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()['range'] ?? '') ?? [];
      return route.fulfill({ status: first === undefined ? 200 : 206, body: first === undefined ? file : file.subarray(Number(first), Number(last) + 1) });
    },
  );
}

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** A picture of one colour, 256 pixels a side. */
export function tileOf(red: number, green: number, blue: number): Buffer {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(256 * 3, Buffer.of(red, green, blue))]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(256, 0);
  head.writeUInt32BE(256, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: 256 }, () => row)))), chunk('IEND', Buffer.alloc(0))]);
}

/** Part of the free map that has a colour, 0 to 1, as a person sees it. */
export async function shareOf(page: Page, colour: readonly [number, number, number], { left, top, width, height }: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }): Promise<number> {
  const picture = await page.screenshot({ clip: { x: left, y: top, width, height } });
  return page.evaluate(
    async ([text, [red, green, blue]]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let hits = 0;
      for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] ?? 0) - red) + Math.abs((data[at + 1] ?? 0) - green) + Math.abs((data[at + 2] ?? 0) - blue) < 12) hits += 1;
      return hits / (data.length / 4);
    },
    [picture.toString('base64'), colour] as const,
  );
}

/** Stations as the map draws them: their names and where they lie on the map that stands, in its own datum. */
export const drawnStations = (page: Page): Promise<readonly { readonly zh: string; readonly place: readonly [number, number] }[]> =>
  page.locator('ur-renewal-map').evaluate((element: UrRenewalMap) =>
    (element.drawn?.queryRenderedFeatures({ layers: ['base-station'] }) ?? []).flatMap(({ properties, geometry }) => (geometry.type === 'Point' ? [{ zh: String(properties['zh']), place: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] as const }] : [])),
  );
