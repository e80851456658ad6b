import type { Page } from '@playwright/test';
import { waitForQuiet } from './settled-page.ts';

const SAMPLE_MICROSECONDS = 500;

/**
 * Longest time in ms that our own code (with Lit, without MapLibre and the browser) took in one burst of work, from
 * `change` until the page is at rest, by sampling. A burst ends where the thread is idle. What the browser does on
 * behalf of a function counts for that function.
 */
export async function longestOwnBurstMs(page: Page, isOwn: (url: string) => boolean, change: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await session.send('Profiler.start');
  await change();
  await waitForQuiet(page);
  const { profile } = await session.send('Profiler.stop');
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const sourceOf = (id: number | undefined): string => {
    if (id === undefined) return '';
    const url = frames.get(id)?.url ?? '';
    return url === '' ? sourceOf(parents.get(id)) : url;
  };
  let longest = 0;
  let burst = 0;
  (profile.samples ?? []).forEach((id, index) => {
    const milliseconds = (profile.timeDeltas?.[index + 1] ?? 0) / 1000;
    if (frames.get(id)?.functionName === '(idle)') burst = 0;
    else if (isOwn(sourceOf(id))) burst += milliseconds;
    longest = Math.max(longest, burst);
  });
  return longest;
}
