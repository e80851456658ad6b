/** Why the device did not say where it is. */
export type PositionFailure = 'denied' | 'unavailable' | 'time-out';

/** No position could be had; the locate action catches it and says what the user can do. */
export class PositionError extends Error {
  override readonly name = 'PositionError';

  constructor(readonly kind: PositionFailure) {
    super(`no position: ${kind}`);
  }
}

/** The one thing the application asks of a device: where it is now. Called only after the user pressed a button. */
export interface GeolocationService {
  /** [longitude, latitude] in WGS 84 degrees and the 95 % radius in metres; rejects with `PositionError`. */
  readonly locate: () => Promise<{ readonly point: readonly [number, number]; readonly accuracyMetres: number }>;
}

const TIMEOUT_MS = 15_000;
/** A fix of the last half minute is still "here" for someone walking. */
const MAX_AGE_MS = 30_000;
/** Codes of the W3C GeolocationPositionError. */
const PERMISSION_DENIED = 1;
const TIMEOUT = 3;

/** The browser's geolocation; undefined (insecure page, old browser) counts as unavailable. */
export function createGeolocation(geolocation: Geolocation | undefined): GeolocationService {
  return {
    locate: () =>
      new Promise((resolve, reject) => {
        if (!geolocation) {
          reject(new PositionError('unavailable'));
          return;
        }
        geolocation.getCurrentPosition(
          ({ coords }) => {
            resolve({ point: [coords.longitude, coords.latitude], accuracyMetres: coords.accuracy });
          },
          ({ code }) => {
            reject(new PositionError(code === PERMISSION_DENIED ? 'denied' : code === TIMEOUT ? 'time-out' : 'unavailable'));
          },
          { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: MAX_AGE_MS },
        );
      }),
  };
}
