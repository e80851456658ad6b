import type { Camera } from './app-state.ts';

/** Whether two cameras show the same, so that no address is written and nothing moves. */
export function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (a === null || b === null) return a === b;
  return a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1];
}
