import type { Page } from '@playwright/test';
import { waitForQuiet } from './settled-page.ts';
import { threadMs, traceChange, type TraceEvent } from './trace.ts';

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

interface ProfileData {
  readonly startTime?: number;
  readonly timeDeltas?: readonly number[];
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
}

const dataOf = ({ args }: TraceEvent): ProfileData => (args as { readonly data: ProfileData }).data;

/**
 * Longest time in ms that our own code (with Lit, without MapLibre and the browser's own work) took in one task of the main
 * thread, from `change` until the page is at rest, by tracing with the sampling profiler, by the thread's own clock. Between two
 * tasks the browser may take input and draw. What the browser does on behalf of a function counts for that function.
 */
export async function longestOwnTaskMs(page: Page, isOwn: (url: string) => boolean, change: () => Promise<void>): Promise<number> {
  const { all, tasks } = await traceChange(page, change, waitForQuiet, ['disabled-by-default-v8.cpu_profiler']);
  const pid = tasks[0]?.pid;
  const profile = all.find((event) => event.name === 'Profile' && event.pid === pid && event.tid === tasks[0]?.tid);
  if (profile === undefined) throw new Error('the trace holds no profile of the main thread');
  const nodes = new Map<number, ProfileNode>();
  const samples: { readonly at: number; readonly id: number }[] = [];
  let at = dataOf(profile).startTime ?? 0;
  for (const chunk of all.filter(({ name, id, pid: process }) => name === 'ProfileChunk' && process === pid && id === profile.id)) {
    const { cpuProfile, timeDeltas = [] } = dataOf(chunk);
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    (cpuProfile?.samples ?? []).forEach((id, index) => {
      at += timeDeltas[index] ?? 0;
      samples.push({ at, id });
    });
  }
  const sourceOf = (id: number | undefined): string => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (node === undefined) return '';
    return node.callFrame.url ? node.callFrame.url : sourceOf(node.parent);
  };
  let next = 0;
  const own = tasks.map((task) => {
    const end = task.ts + (task.dur ?? 0);
    while (next < samples.length && (samples[next]?.at ?? 0) < task.ts) next += 1;
    let inside = 0;
    let ours = 0;
    for (; next < samples.length && (samples[next]?.at ?? Infinity) <= end; next += 1) {
      const sample = samples[next];
      if (sample === undefined) continue;
      const length = Math.min(samples[next + 1]?.at ?? end, end) - sample.at;
      inside += length;
      if (isOwn(sourceOf(sample.id))) ours += length;
    }
    return inside === 0 ? 0 : threadMs(task) * (ours / inside);
  });
  return Math.max(...own);
}
