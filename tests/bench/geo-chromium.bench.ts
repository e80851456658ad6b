import { resolve } from 'node:path';
import { build } from 'vite';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { serve } from './harness/servers.ts';
import { workloads } from './geo/workloads.ts';
import type { MeasureRequest } from './pages/geo-worker/measure.worker.ts';

const PAIRS = 9;
const PAGE = resolve(import.meta.dirname, 'pages/geo-worker');
const BUILT = resolve(import.meta.dirname, '../../.cache/bench-geo-worker');

let page: Promise<string> | undefined;
/** Origin of the page whose worker does the work, built as the application's workers are. */
function servePage(): Promise<string> {
  page ??= build({
    configFile: false,
    root: PAGE,
    base: './',
    logLevel: 'warn',
    build: { outDir: BUILT, emptyOutDir: true },
    worker: { format: 'es' },
  }).then(() => serve([BUILT], {}));
  return page;
}

/** Spatial work in a worker of Chromium. */
export const benches: readonly Bench[] = Object.keys(workloads).map((name) => ({
  name,
  run: async () => {
    const address = await servePage();
    const result = await inFreshPage(async (tab) => {
      await tab.goto(`${address}/`);
      await tab.waitForFunction(() => typeof window.askWorker === 'function');
      const ask = (step: MeasureRequest['step']) => tab.evaluate((request) => window.askWorker(request), { workload: name, step });
      const time = async (step: 'ours' | 'reference'): Promise<number> => {
        const reply = await ask(step);
        if (!('ms' in reply)) throw new Error(`${name}: ${JSON.stringify(reply)}`);
        return reply.ms;
      };
      const prepared = await ask('prepare');
      if (!('limit' in prepared)) throw new Error(`${name}: ${JSON.stringify(prepared)}`);
      return measurePairs({ name, unit: 'ms', ...prepared, pairs: PAIRS, ours: () => time('ours'), reference: () => time('reference') });
    });
    return [result];
  },
}));
