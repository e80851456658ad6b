import type { SyncState } from '../../domain/sync/sync-state.ts';
import type { LoginFailure } from '../../services/sync/login.ts';
import type { Store } from '../../state/store.ts';

/** The way to the office as the screen sees it. */
export interface OfficeLink {
  readonly state: Store<SyncState>;
  /** Sends and fetches now; resolves when that has ended, however. */
  readonly exchange: () => Promise<void>;
  /** Finds out how much is new at the office; told in the state. */
  readonly look: () => Promise<void>;
  /** Has the person log in and then goes on sending; null where they are in. To be called from a click. */
  readonly logIn: () => Promise<LoginFailure | null>;
  /** A picture of another device, from the office; null where it cannot be had now. */
  readonly photo: (digest: string) => Promise<ArrayBuffer | null>;
}
