/** Shortest and longest wait before something is tried again, milliseconds. */
const FIRST_MS = 1000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait after so many attempts: full jitter under a doubling limit, from one second to five minutes, so that fifty
 * tablets that lost the office together do not come back together. `random` in [0, 1).
 */
export function retryAfterMs(attempts: number, random: number): number {
  const limit = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 20));
  return Math.round(FIRST_MS + random * Math.max(0, limit - FIRST_MS));
}

/** Refusals by an office that was asked again and is healthy, after which an event is shown as refused and the others go on. */
export const MOST_REFUSALS = 5;
