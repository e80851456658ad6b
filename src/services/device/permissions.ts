import type { PermissionAnswer } from '../../domain/departure/departure-facts.ts';

/** Whether the page may use position or camera; asks nobody. Browsers that know no such question answer `unknown`. */
export async function readPermission(permissions: Permissions | undefined, name: 'geolocation' | 'camera'): Promise<PermissionAnswer> {
  try {
    // TypeScript's list of names lacks the camera; browsers that lack it too throw.
    const status = await permissions?.query({ name });
    return status?.state ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Asks for the camera and lets it go at once; rejects where it is denied or there is none. */
export async function askForCamera(devices: MediaDevices | undefined): Promise<void> {
  if (!devices) throw new DOMException('this browser gives no page a camera', 'NotFoundError');
  const stream = await devices.getUserMedia({ video: { facingMode: 'environment' } });
  for (const track of stream.getTracks()) track.stop();
}

/** Asks for the position once and forgets it; resolves also where it is denied, for then `readPermission` says so. */
export function askForPosition(): Promise<void> {
  const { geolocation } = navigator as Partial<Navigator>;
  return new Promise((resolve) => {
    if (!geolocation) resolve();
    else geolocation.getCurrentPosition(() => resolve(), () => resolve(), { maximumAge: Infinity, timeout: 20_000 });
  });
}
