import type { Page } from '@playwright/test';

/** One event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time of the thread itself: what other programs take of the processor does not count. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: unknown;
}

/** What a page's main thread did after a change: its events and the tasks among them; `all` holds the other threads' too. */
export interface MainThread {
  readonly all: readonly TraceEvent[];
  readonly events: readonly TraceEvent[];
  readonly tasks: readonly TraceEvent[];
}

const MARK = 'bench-change';
const CATEGORIES = ['toplevel', 'blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Traces the main thread from `change` until `rest` is reached; `categories` come to the usual ones. */
export async function traceChange(page: Page, change: () => Promise<void>, rest: (page: Page) => Promise<void>, categories: readonly string[] = []): Promise<MainThread> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page belongs to no browser');
  await browser.startTracing(page, { categories: [...CATEGORIES, ...categories] });
  await page.evaluate((mark) => performance.mark(mark), MARK);
  await change();
  await rest(page);
  const { traceEvents: all } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const start = all.find(({ name }) => name === MARK);
  if (start === undefined) throw new Error('the trace does not hold the mark of the change');
  const events = all.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  if (tasks.length === 0) throw new Error('the trace holds no task after the change');
  return { all, events, tasks };
}

/** Length of a task in ms by the thread's own clock; one that the trace has no such time for counts whole. */
export const threadMs = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000;
