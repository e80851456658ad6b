/**
 * Why nothing can be exchanged with the office now: no network; no answer in time; the login has expired or never was; it may
 * not do this; the office is overloaded; somebody else answered in its place, such as a hotel's login page; it is out of order.
 */
export const syncTroubles = ['offline', 'slow', 'login', 'forbidden', 'busy', 'foreign', 'server'] as const;
export type SyncTrouble = (typeof syncTroubles)[number];

/** The picture that is on its way. */
export interface PhotoOnItsWay {
  readonly digest: string;
  readonly recordId: string;
  readonly bytes: number;
}

/** Where the exchange with the office stands; lives only where an office is configured. */
export interface SyncState {
  readonly office: { readonly zh: string; readonly en: string };
  readonly running: boolean;
  /** What the running or last exchange brought to the office, of what had to go. */
  readonly done: number;
  readonly total: number;
  readonly photo: PhotoOnItsWay | null;
  /** Events from elsewhere that the running or last exchange brought. */
  readonly came: number;
  /** Events at the office that are not here yet; null while that is not known. */
  readonly waiting: number | null;
  readonly trouble: SyncTrouble | null;
  /** When an exchange last came to its end without trouble, milliseconds since 1970. */
  readonly lastAt: number | null;
  /** When it is tried again by itself. */
  readonly nextAt: number | null;
  /** Milliseconds this device's clock is ahead of the office's; null until they met. */
  readonly clockOffset: number | null;
  /** The office holds less of this device than it once confirmed; what it lacks waits to be sent again. */
  readonly lostThere: number;
  /** How one logs in here; `none` where the office asks for no login that this page could get. */
  readonly login: 'none' | 'out' | 'in';
}

/** Beyond this the clock of the device is told to be wrong, milliseconds. */
export const CLOCK_WARN_MS = 5 * 60_000;
