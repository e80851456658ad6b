import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { serveApp, serveReferencePages } from './harness/servers.ts';

const NAME = 'fcp-vs-empty-page';

/** First contentful paint of an address in ms after navigation start, with an empty cache. */
const firstContentfulPaint = (address: string): Promise<number> =>
  inFreshPage(async (page) => {
    await page.goto(address, { waitUntil: 'commit' });
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const paint = list.getEntriesByName('first-contentful-paint')[0];
            if (paint !== undefined) resolve(paint.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  });

export const benches: readonly Bench[] = [
  {
    name: NAME,
    run: async () => {
      const [app, pages] = [await serveApp(), await serveReferencePages()];
      const result = await measurePairs({
        name: NAME,
        unit: 'ms',
        limit: 1.5,
        referenceName: 'empty Vite page',
        pairs: 21,
        ours: () => firstContentfulPaint(`${app}/`),
        reference: () => firstContentfulPaint(`${pages}/empty/`),
      });
      return [result];
    },
  },
];
