import type { PositionFix } from '../../domain/inspections/position-fix.ts';
import { type PositionFailure, PositionError } from '../geolocation.ts';

/** Follows the device's position while it is asked to; nothing is kept and nothing runs otherwise. */
export interface PositionWatch {
  /** Calls `onFix` at each new position and `onFailure` where there is none, until the returned function is called. */
  readonly follow: (onFix: (fix: PositionFix) => void, onFailure: (failure: PositionFailure) => void) => () => void;
  /** One position that is no older than five seconds; rejects with `PositionError`. */
  readonly once: () => Promise<PositionFix>;
}

const TIMEOUT_MS = 20_000;
const FRESH_MS = 5_000;
/** Codes of the W3C GeolocationPositionError. */
const PERMISSION_DENIED = 1;
const TIMEOUT = 3;

const failureOf = ({ code }: GeolocationPositionError): PositionFailure => (code === PERMISSION_DENIED ? 'denied' : code === TIMEOUT ? 'time-out' : 'unavailable');

const fixOf = ({ coords, timestamp }: GeolocationPosition): PositionFix => ({
  point: [coords.longitude, coords.latitude],
  accuracyMetres: coords.accuracy,
  timestamp,
  // NaN while standing still, by the specification.
  headingDegrees: coords.heading === null || Number.isNaN(coords.heading) ? null : coords.heading,
});

/** The browser's geolocation; undefined (insecure page, old browser) counts as unavailable. */
export function createPositionWatch(geolocation: Geolocation | undefined): PositionWatch {
  const options = { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: FRESH_MS };
  return {
    follow: (onFix, onFailure) => {
      if (!geolocation) {
        onFailure('unavailable');
        return () => undefined;
      }
      const watch = geolocation.watchPosition((position) => onFix(fixOf(position)), (error) => onFailure(failureOf(error)), options);
      return () => geolocation.clearWatch(watch);
    },
    once: () =>
      new Promise((resolve, reject) => {
        if (!geolocation) {
          reject(new PositionError('unavailable'));
          return;
        }
        geolocation.getCurrentPosition((position) => resolve(fixOf(position)), (error) => reject(new PositionError(failureOf(error))), options);
      }),
  };
}

/** The position of this browser's device. */
export const devicePositionWatch = (): PositionWatch => createPositionWatch((navigator as Partial<Navigator>).geolocation);
