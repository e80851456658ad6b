import type { Page } from '@playwright/test';
import { waitForQuiet } from './settled-page.ts';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the thread itself: what other programs take of the processor does not count. */
  readonly tdur?: number;
}

const MARK = 'bench-change';

/**
 * Length in ms of the longest task on the page's main thread from `change` until the page is at rest, by tracing; `rest` tells
 * when. By the clock on the wall, or by the thread's own, which a busy machine does not stretch.
 */
export async function longestTaskMs(page: Page, change: () => Promise<void>, rest: (page: Page) => Promise<void> = waitForQuiet, clock: 'wall' | 'thread' = 'wall'): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page belongs to no browser');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.evaluate((mark) => performance.mark(mark), MARK);
  await change();
  await rest(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const start = traceEvents.find(({ name }) => name === MARK);
  if (start === undefined) throw new Error('the trace does not hold the mark of the change');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) => name === 'RunTask' && pid === start.pid && tid === start.tid && ts >= start.ts,
  );
  if (tasks.length === 0) throw new Error('the trace holds no task after the change');
  // A task that the trace has no time of the thread for counts whole.
  return Math.max(...tasks.map(({ dur = 0, tdur = dur }) => (clock === 'wall' ? dur : tdur))) / 1000;
}
