import type { Page } from '@playwright/test';

/** Share of the map's pixels that do not have its commonest colour, 0–1: a map that has drawn nothing has hardly any. */
export async function drawnShare(page: Page): Promise<number> {
  const picture = await page.locator('ur-renewal-map').screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas to read the picture with');
    context.drawImage(bitmap, 0, 0);
    const counts = new Map<number, number>();
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return 1 - Math.max(...counts.values()) / pixels.length;
  }, picture.toString('base64'));
}
