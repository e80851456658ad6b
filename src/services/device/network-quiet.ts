/** Nothing asked for during so long: whatever a press has set going has arrived. */
const QUIET_MS = 700;
/** A page that never rests, such as one that stores a large file, waits no longer. */
const LATEST_MS = 5_000;

/**
 * Resolves once this page has asked for no file for a moment. A worker that is about to be replaced starts anew for every file
 * that it is asked for, and Chromium then leaves it at work for minutes.
 */
export function networkQuiet(quietMs = QUIET_MS, latestMs = LATEST_MS): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(latest);
      resolve();
    };
    let quiet = setTimeout(end, quietMs);
    const latest = setTimeout(end, latestMs);
    const observer = new PerformanceObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(end, quietMs);
    });
    observer.observe({ type: 'resource' });
  });
}
