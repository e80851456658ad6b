import { resolve } from 'node:path';
import { build } from 'vite';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { longestTaskMs } from './harness/longest-task.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { serve } from './harness/servers.ts';

const PAGE = resolve(import.meta.dirname, 'pages/ask-table');
const BUILT = resolve(import.meta.dirname, '../../.cache/bench-ask-table');
const PAIRS = 9;

let page: Promise<string> | undefined;
function servePage(): Promise<string> {
  page ??= build({ configFile: false, root: PAGE, base: './', logLevel: 'error', build: { outDir: BUILT, emptyOutDir: true, chunkSizeWarningLimit: 2000 } }).then(() => serve([BUILT], {}));
  return page;
}

const LONGEST_MS = 50;

/** Longest task of the page's main thread, by tracing and the thread's own clock, while the table is shown, sorted by name and scrolled from top to end; after one round that does not count. */
const longestTask: Bench = {
  name: 'table-100k-main-thread',
  run: async () => {
    const address = await servePage();
    const rounds = Number(process.env['BENCH_PAIRS'] ?? PAIRS);
    const longest = await inFreshPage(async (tab) => {
      await tab.goto(`${address}/`);
      await tab.waitForFunction(() => 'tables' in window);
      const tasks: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        for (const what of ['sort', 'scroll'] as const) {
          const task = await longestTaskMs(tab, () => tab.evaluate((doing) => window.tables.ours[doing](), what).then(() => undefined), () => Promise.resolve(), 'thread');
          if (round > 0) tasks.push(task);
        }
      }
      // Never means the worst of all rounds.
      return Math.max(...tasks);
    });
    return [{ name: 'table-100k-main-thread', n: rounds, ours: longest, reference: LONGEST_MS, referenceName: 'what a person does not notice', ratio: longest / LONGEST_MS, unit: 'ms', limit: 1 }];
  },
};

/** The table of answers with 100,000 rows beside the library one would take for it. */
const besideTabulator: readonly Bench[] = (['show', 'sort', 'scroll'] as const).map((what) => ({
  name: `table-100k-${what}-vs-tabulator`,
  run: async () => {
    const address = await servePage();
    const result = await inFreshPage(async (tab) => {
      await tab.goto(`${address}/`);
      await tab.waitForFunction(() => 'tables' in window);
      const time = (side: 'ours' | 'reference') => (): Promise<number> => tab.evaluate(([of, doing]) => window.tables[of][doing](), [side, what] as const);
      return measurePairs({ name: `table-100k-${what}-vs-tabulator`, unit: 'ms', limit: 1, referenceName: 'Tabulator 6.5, the same rows', pairs: PAIRS, ours: time('ours'), reference: time('reference') });
    });
    return [result];
  },
}));

export const benches: readonly Bench[] = [...besideTabulator, longestTask];
