import { CLOCK_WARN_MS } from '../sync/sync-state.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A device that is so much later than the data of its map has a wrong clock, or data nobody should go out with. */
const OLDEST_DATA_MS = 5 * 365 * DAY_MS;

/** What a device's clock can be held against; moments in milliseconds since 1970. */
export interface ClockSigns {
  /** The clock itself. */
  readonly now: number;
  /** The day of which the map's data are; null where it is not known. */
  readonly dataAt: number | null;
  /** The newest record of this device, by its own clock then. */
  readonly newestRecordAt: number | null;
  /** Milliseconds the clock was ahead of the office's when they last met; null where they never met. */
  readonly officeAheadMs: number | null;
}

/** Whether the clock cannot be right, or was not. The office is believed; without it, what is older than now at any rate. */
export function doubtsClock({ now, dataAt, newestRecordAt, officeAheadMs }: ClockSigns): boolean {
  if (officeAheadMs !== null) return Math.abs(officeAheadMs) > CLOCK_WARN_MS;
  // The day may not have begun yet where the device is.
  if (dataAt !== null && (now < dataAt - DAY_MS || now > dataAt + OLDEST_DATA_MS)) return true;
  // A record of the far future says that the clock was wrong then, not that it is now.
  const believed = newestRecordAt !== null && (dataAt === null || newestRecordAt <= dataAt + OLDEST_DATA_MS) ? newestRecordAt : -Infinity;
  return now < believed - CLOCK_WARN_MS;
}
