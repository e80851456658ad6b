import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { serve } from './harness/servers.ts';

const PAGE = resolve(import.meta.dirname, 'pages/import-100mb');
const BUILT = resolve(import.meta.dirname, '../../.cache/bench-import-100mb');
const PAIRS = 5;

let page: Promise<string> | undefined;
const servePage = (): Promise<string> =>
  (page ??= build({ configFile: false, root: PAGE, base: './', logLevel: 'error', worker: { format: 'es' }, build: { outDir: BUILT, emptyOutDir: true, chunkSizeWarningLimit: 2000 } }).then(() => serve([BUILT], {})));

async function openPage(tab: Page): Promise<void> {
  await tab.goto(`${await servePage()}/`);
  await tab.waitForFunction(() => 'plots' in window);
}

/** Most memory that a process of the page's browser has ever had, in MB; null where the system does not tell. */
async function peakMegabytes(tab: Page): Promise<number | null> {
  const session = await tab.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const peaks = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(async ({ id }) => Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${id}/status`, 'utf8').catch(() => ''))?.[1] ?? 0) / 1024),
  );
  return peaks.length === 0 ? null : Math.max(...peaks);
}

export const benches: readonly Bench[] = [
  {
    /** Bytes to validated, indexed and answering, drawing and keeping excluded, beside what merely parsing them takes in the same worker. */
    name: 'geojson-100mb-vs-json-parse',
    run: () =>
      inFreshPage(async (tab) => {
        await openPage(tab);
        const ask = async (what: 'prepare' | 'ours' | 'reference') => {
          const answer = await tab.evaluate((asked) => window.plots.ask(asked), what);
          if ('error' in answer) throw new Error(answer.error);
          return answer;
        };
        const prepared = await ask('prepare');
        const time = (side: 'ours' | 'reference') => async (): Promise<number> => {
          const answer = await ask(side);
          return 'ms' in answer ? answer.ms : NaN;
        };
        const result = await measurePairs({ name: 'geojson-100mb-vs-json-parse', unit: 'ms', limit: 2, referenceName: 'JSON.parse(decode(bytes)) in the same worker', pairs: PAIRS, ours: time('ours'), reference: time('reference') });
        console.log(`  ${'megabytes' in prepared ? Math.round(prepared.megabytes) : '?'} MB; most memory of the page's process, both sides: ${Math.round((await peakMegabytes(tab)) ?? NaN)} MB`);
        return [result];
      }),
  },
];
