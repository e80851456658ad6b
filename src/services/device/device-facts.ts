import type { DepartureFacts } from '../../domain/departure/departure-facts.ts';
import { clockOffsetMs } from './clock-offset.ts';
import { readPermission } from './permissions.ts';
import { readPersistence, readRoom } from './persistence.ts';
import { judgeWindow } from './private-window.ts';

type DeviceFacts = Pick<DepartureFacts, 'freeBytes' | 'persistence' | 'position' | 'camera' | 'clockAheadMs' | 'privateWindow' | 'now'>;

/** Chromium's own figure, which no standard has. */
interface MemoryFigures {
  readonly memory?: { readonly jsHeapSizeLimit: number };
}

/** What the browser says of this device; asks nobody for anything. `page`: address of a file of our own server, for its clock. */
export async function deviceFacts(page: string): Promise<DeviceFacts> {
  // Older browsers and pages that are not served securely lack some of these, whatever the types say.
  const { storage, permissions, serviceWorker } = navigator as Partial<Navigator>;
  const [room, persistence, position, camera, clockAheadMs] = await Promise.all([
    readRoom(storage),
    readPersistence(storage),
    readPermission(permissions, 'geolocation'),
    readPermission(permissions, 'camera'),
    clockOffsetMs(() => fetch(page, { method: 'HEAD', cache: 'no-store' })),
  ]);
  return {
    freeBytes: room ? room.quotaBytes - room.usedBytes : null,
    persistence,
    position,
    camera,
    clockAheadMs,
    privateWindow: judgeWindow({
      hasServiceWorkers: serviceWorker !== undefined,
      secure: isSecureContext,
      hasDatabase: (globalThis as { indexedDB?: IDBFactory }).indexedDB !== undefined,
      quotaBytes: room?.quotaBytes ?? null,
      heapLimitBytes: (performance as MemoryFigures).memory?.jsHeapSizeLimit ?? null,
    }),
    now: Date.now(),
  };
}
