import type { Page } from '@playwright/test';

/** What a page did from its start until nothing moved any more; times in ms after navigation start. */
export interface SettledPage {
  /** Last time something was drawn with WebGL. */
  readonly lastDraw: number;
  /** Durations of the tasks over 50 ms on the main thread. */
  readonly longTasks: readonly number[];
  /** Addresses the page asked for, its own first. */
  readonly requests: readonly string[];
}

interface Activity {
  lastDraw: number;
  lastTaskEnd: number;
  readonly longTasks: number[];
}

declare global {
  interface Window {
    benchActivity: Activity;
  }
}

/** Nothing drawn and no long task for so long: the page is at rest. */
const QUIET_MS = 1_500;

/** Opens an address that draws a map and waits for rest. Watches from outside: the page needs no hook for it. */
export async function openAndSettle(page: Page, address: string): Promise<SettledPage> {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });
  await page.addInitScript(watchActivity);
  await page.goto(address, { waitUntil: 'load' });
  await waitForQuiet(page);
  const { lastDraw, longTasks } = await page.evaluate(() => window.benchActivity);
  return { lastDraw, longTasks, requests };
}

/** Waits until the page has drawn and then rested; throws after Playwright's standard patience. */
export async function waitForQuiet(page: Page): Promise<void> {
  await page.waitForFunction((quietMs) => {
    const { lastDraw, lastTaskEnd } = window.benchActivity;
    return lastDraw > 0 && performance.now() - Math.max(lastDraw, lastTaskEnd) > quietMs;
  }, QUIET_MS);
}

/** Runs in the page, before its own scripts. */
function watchActivity(): void {
  const activity: Activity = { lastDraw: 0, lastTaskEnd: 0, longTasks: [] };
  window.benchActivity = activity;
  const prototype = WebGL2RenderingContext.prototype;
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const) {
    const draw = Reflect.get(prototype, name) as (this: WebGL2RenderingContext, ...parameters: unknown[]) => void;
    Object.defineProperty(prototype, name, {
      value(this: WebGL2RenderingContext, ...parameters: unknown[]) {
        activity.lastDraw = performance.now();
        draw.apply(this, parameters);
      },
    });
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      activity.longTasks.push(duration);
      activity.lastTaskEnd = Math.max(activity.lastTaskEnd, startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}
