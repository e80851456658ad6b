/** What a browser shows of itself that differs in a private window. */
export interface WindowSigns {
  readonly hasServiceWorkers: boolean;
  readonly secure: boolean;
  readonly hasDatabase: boolean;
  /** Bytes the browser allows this page; null where it does not say. */
  readonly quotaBytes: number | null;
  /** Most bytes a page's scripts may use, which only Chromium tells; null elsewhere. */
  readonly heapLimitBytes: number | null;
}

/**
 * Whether a window looks private. No browser says it; the signs are that private windows of Firefox have no service workers
 * and those of Chromium get a storage measured by memory instead of by disk.
 */
export function judgeWindow({ hasServiceWorkers, secure, hasDatabase, quotaBytes, heapLimitBytes }: WindowSigns): 'likely' | 'no-sign' | 'unknown' {
  if (!hasDatabase || (secure && !hasServiceWorkers)) return 'likely';
  if (quotaBytes === null || heapLimitBytes === null) return 'unknown';
  return quotaBytes < 2 * heapLimitBytes ? 'likely' : 'no-sign';
}
