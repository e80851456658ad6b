import type { Page } from '@playwright/test';
import { bareMapAddress } from './harness/bare-map-address.ts';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { serveApp } from './harness/servers.ts';
import { openAndSettle, type SettledPage } from './harness/settled-page.ts';

const PAIRS = 11;

/** Main thread's heap in MiB after a collection. */
async function heapMebibytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

const againstBareMap = (
  name: string,
  unit: string,
  limit: number,
  measure: (settled: SettledPage, page: Page) => number | Promise<number>,
): Bench => ({
  name,
  run: async () => {
    const addresses = { ours: `${await serveApp()}/`, reference: await bareMapAddress() };
    const valueOf = (address: string) => (): Promise<number> =>
      inFreshPage(async (page) => measure(await openAndSettle(page, address), page));
    const result = await measurePairs({
      name,
      unit,
      limit,
      referenceName: 'bare MapLibre page, same base map',
      pairs: PAIRS,
      ours: valueOf(addresses.ours),
      reference: valueOf(addresses.reference),
    });
    return [result];
  },
});

export const benches: readonly Bench[] = [
  againstBareMap('map-idle-vs-bare-maplibre', 'ms', 1.3, ({ lastDraw }) => lastDraw),
  againstBareMap('first-view-long-tasks-vs-bare-maplibre', 'ms', 1.15, ({ longTasks }) =>
    longTasks.reduce((sum, duration) => sum + duration, 0),
  ),
  againstBareMap('heap-vs-bare-maplibre', 'MiB', 2, (_, page) => heapMebibytes(page)),
];
