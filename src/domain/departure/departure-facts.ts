/** A permission as the browser tells it; `unknown` where it tells only when asked. */
export type PermissionAnswer = 'granted' | 'prompt' | 'denied' | 'unknown';

/** What is known of a device before it leaves the network; null: could not be found out. */
export interface DepartureFacts {
  /** Files of the program: how many, and whether every digest was compared and right; null where this window cannot work offline. */
  readonly program: { readonly files: number; readonly whole: boolean } | null;
  readonly dataVersion: string;
  readonly baseWhole: boolean;
  readonly formsWhole: boolean;
  readonly dataWhole: boolean;
  /** A newer version waits to be loaded. */
  readonly updateWaiting: boolean;
  readonly freeBytes: number | null;
  readonly persistence: 'granted' | 'refused' | 'unknown';
  readonly position: PermissionAnswer;
  readonly camera: PermissionAnswer;
  /** Clock of the device less that of the server; null without a network. */
  readonly clockAheadMs: number | null;
  readonly privateWindow: 'likely' | 'no-sign' | 'unknown';
  /** Records on this device; null where they could not be read. */
  readonly records: { readonly total: number; readonly unsent: number; readonly lastExportAt: number | null } | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}
