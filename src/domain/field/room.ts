/** Below this the user is warned, bytes. */
const LOW_ROOM_BYTES = 500e6;
/** Below this no new picture is taken; text always is. */
const NO_PHOTO_ROOM_BYTES = 100e6;

/** What the free space allows; where the browser does not say, everything until it refuses. */
export function roomFor(freeBytes: number | null): 'enough' | 'low' | 'text-only' {
  if (freeBytes === null || freeBytes >= LOW_ROOM_BYTES) return 'enough';
  return freeBytes >= NO_PHOTO_ROOM_BYTES ? 'low' : 'text-only';
}
