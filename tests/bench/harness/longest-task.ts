import type { Page } from '@playwright/test';
import { waitForQuiet } from './settled-page.ts';
import { threadMs, traceChange } from './trace.ts';

/**
 * Length in ms of the longest task on the page's main thread from `change` until the page is at rest, by tracing; `rest` tells
 * when. By the clock on the wall, or by the thread's own, which a busy machine does not stretch.
 */
export async function longestTaskMs(page: Page, change: () => Promise<void>, rest: (page: Page) => Promise<void> = waitForQuiet, clock: 'wall' | 'thread' = 'wall'): Promise<number> {
  const { tasks } = await traceChange(page, change, rest);
  return Math.max(...tasks.map((task) => (clock === 'wall' ? (task.dur ?? 0) / 1000 : threadMs(task))));
}
