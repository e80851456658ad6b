import { resolve } from 'node:path';
import { build } from 'vite';
import type { Query } from '../../src/query/query.ts';
import { starPolygon } from '../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { longestTaskMs } from './harness/longest-task.ts';
import { serve } from './harness/servers.ts';

const NAME = 'query-1m-main-thread';
const PAGE = resolve(import.meta.dirname, 'pages/geo-client');
const BUILT = resolve(import.meta.dirname, '../../.cache/bench-geo-client');
const ROUNDS = 9;
const LONGEST_MS = 50;

/** A question that needs a verdict for each of some hundred thousand points: all within 300 m of a 200-vertex outline. */
const query: Query = {
  target: 'points',
  where: { op: 'distance', metres: 300, subject: { kind: 'geometry', geometry: starPolygon(seededRandom(2), [120.36, 36.12], 0.03) } },
  nearest: null,
};

/** Longest task of the page's main thread, by tracing, while the worker answers a question to a million points. */
export const benches: readonly Bench[] = [
  {
    name: NAME,
    run: async () => {
      await build({ configFile: false, root: PAGE, base: './', logLevel: 'warn', build: { outDir: BUILT, emptyOutDir: true }, worker: { format: 'es' } });
      const address = await serve([BUILT], {});
      const longest = await inFreshPage(async (page) => {
        await page.goto(`${address}/`);
        await page.waitForFunction(() => typeof window.askGeo === 'function');
        await page.evaluate(() => window.loadPoints(1_000_000));
        const tasks: number[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          const task = await longestTaskMs(page, async () => {
            const { found, steps } = await page.evaluate((asked) => window.askGeo(asked), query);
            if (found < 10_000 || steps === 0) throw new Error(`${found} points found, ${steps} steps told`);
          }, () => Promise.resolve());
          tasks.push(task);
        }
        // Never means the worst of all rounds.
        return Math.max(...tasks);
      });
      return [{ name: NAME, n: ROUNDS, ours: longest, reference: LONGEST_MS, referenceName: 'what a person does not notice', ratio: longest / LONGEST_MS, unit: 'ms', limit: 1 }];
    },
  },
];
