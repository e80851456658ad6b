import { readRoom } from './persistence.ts';
import { judgeWindow } from './private-window.ts';

/** Chromium's own figure, which no standard has. */
interface MemoryFigures {
  readonly memory?: { readonly jsHeapSizeLimit: number };
}

/** What this window looks like by all signs that the browser gives; `quotaBytes` as the browser told them, null where it does not. */
export function judgeThisWindow(quotaBytes: number | null): ReturnType<typeof judgeWindow> {
  return judgeWindow({
    hasServiceWorkers: 'serviceWorker' in navigator,
    secure: isSecureContext,
    hasDatabase: (globalThis as { indexedDB?: IDBFactory }).indexedDB !== undefined,
    quotaBytes,
    heapLimitBytes: (performance as MemoryFigures).memory?.jsHeapSizeLimit ?? null,
  });
}

/** Whether this window looks private. */
export async function looksPrivate(): Promise<boolean> {
  const { storage } = navigator as Partial<Navigator>;
  return judgeThisWindow((await readRoom(storage))?.quotaBytes ?? null) === 'likely';
}
