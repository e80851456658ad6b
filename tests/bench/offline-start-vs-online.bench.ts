import type { BrowserContext } from '@playwright/test';
import { installedProfile } from '../e2e/offline/installed-profile.ts';
import type { Bench } from './harness/bench.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { DIST, serveApp } from './harness/servers.ts';

const PAIRS = 5;

/** From navigation to the map drawn and the list filled, in a browser process that has just been started; ms. */
async function coldStartMs(newProcess: () => Promise<BrowserContext>, address: string): Promise<number> {
  const context = await newProcess();
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(() => {
      window.mapDrawn = new Promise((resolve) => {
        addEventListener('ur-map-ready', () => resolve(true), { once: true });
      });
    });
    await page.goto(address);
    await page.locator('ur-site-list').getByRole('listitem').first().waitFor();
    return await page.evaluate(async () => {
      await window.mapDrawn;
      return performance.now();
    });
  } finally {
    await context.close();
  }
}

/** One profile that visited once; each start is a new browser process on it, with the server gone or there. */
export const benches: readonly Bench[] = [
  {
    name: 'offline-start-vs-online',
    run: async () => {
      await serveApp();
      const profile = await installedProfile({ dist: DIST, path: '/', options: { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' } });
      try {
        await profile.visitUntilReady();
        const start = (): Promise<number> => coldStartMs(profile.newProcess, profile.address);
        const result = await measurePairs({
          name: 'offline-start-vs-online',
          unit: 'ms',
          limit: 1.3,
          referenceName: 'start of the same profile with the server there',
          pairs: PAIRS,
          ours: async () => {
            await profile.stopServer();
            const ms = await start();
            await profile.startServer();
            return ms;
          },
          reference: start,
        });
        return [result];
      } finally {
        await profile.remove();
      }
    },
  },
];
