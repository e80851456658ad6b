import type { Page } from '@playwright/test';
import { waitForQuiet } from './settled-page.ts';

interface Painted {
  readonly start: number;
  frames: number;
  last: number;
}

declare global {
  interface Window {
    benchPainted: Painted;
  }
}

/** Mean time in ms between two frames in which a map was drawn with WebGL, from `change` until the page is at rest; `openAndSettle` opened it. */
export async function paintedFrameMs(page: Page, change: () => Promise<void>): Promise<number> {
  await page.evaluate(watchFrames);
  await change();
  await waitForQuiet(page);
  const { start, last, frames } = await page.evaluate(() => window.benchPainted);
  if (frames === 0) throw new Error('no frame was painted');
  return (last - start) / frames;
}

/** Runs in the page: counts the frames in which something is drawn. */
function watchFrames(): void {
  const painted: Painted = { start: performance.now(), frames: 0, last: 0 };
  window.benchPainted = painted;
  let seen = window.benchActivity.lastDraw;
  void (async () => {
    for (;;) {
      await new Promise(requestAnimationFrame);
      const { lastDraw } = window.benchActivity;
      if (lastDraw === seen) continue;
      seen = lastDraw;
      painted.frames += 1;
      painted.last = lastDraw;
    }
  })();
}
