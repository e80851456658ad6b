import type { DepartureFacts } from '../../domain/departure/departure-facts.ts';
import { clockOffsetMs } from './clock-offset.ts';
import { judgeThisWindow } from './looks-private.ts';
import { readPermission } from './permissions.ts';
import { readPersistence, readRoom } from './persistence.ts';

type DeviceFacts = Pick<DepartureFacts, 'freeBytes' | 'persistence' | 'position' | 'camera' | 'clockAheadMs' | 'privateWindow' | 'now'>;

/** What the browser says of this device; asks nobody for anything. `page`: address of a file of our own server, for its clock. */
export async function deviceFacts(page: string): Promise<DeviceFacts> {
  // Older browsers and pages that are not served securely lack some of these, whatever the types say.
  const { storage, permissions } = navigator as Partial<Navigator>;
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
    privateWindow: judgeThisWindow(room?.quotaBytes ?? null),
    now: Date.now(),
  };
}
