import { createContext } from '@lit/context';
import type { DepartureFacts } from '../../domain/departure/departure-facts.ts';
import type { ShellStock } from '../../domain/offline/shell-messages.ts';
import type { OfflineCopy } from '../../services/offline-copy.ts';
import type { Persistence, StorageRoom } from '../../services/device/persistence.ts';
import type { KeptLayer } from '../../services/layers/own-layer-stock.ts';
import type { StockedPackage } from '../../services/package-stock.ts';

/** Everything that lies on this device, or should. */
export interface Stock {
  /** Null where this window cannot work offline. */
  readonly program: ShellStock | null;
  /** `blocked` where the browser does not let the page read what it keeps. */
  readonly packages: readonly StockedPackage[] | 'blocked';
}

/** What the elements of working offline share: the copy on this device and the ways to look after it. */
export interface OfflineDesk {
  readonly copy: OfflineCopy;
  /** With `verify` every byte is read and held against its digest. */
  readonly takeStock: (verify: boolean) => Promise<Stock>;
  /** Fetches what is missing or damaged; the verified stock afterwards. */
  readonly repair: () => Promise<Stock>;
  /** Imported layers with their sizes; none where they cannot be read. */
  readonly ownLayers: () => Promise<readonly KeptLayer[]>;
  readonly persistence: () => Promise<Persistence>;
  readonly askForPersistence: () => Promise<Persistence>;
  readonly room: () => Promise<StorageRoom | null>;
  /** Everything the check before leaving is judged by. */
  readonly departureFacts: () => Promise<DepartureFacts>;
  /** Records the office has not received; null where they cannot be read. */
  readonly waiting: () => Promise<number | null>;
  /** Calls back after records changed, in this page or another, until the returned function is called. */
  readonly onRecords: (listener: () => void) => () => void;
  readonly askForPosition: () => Promise<void>;
  readonly askForCamera: () => Promise<void>;
  /** Lets the newer version take over and loads the page again; where it cannot yet, the copy's `update` says so. */
  readonly loadUpdate: () => Promise<void>;
}

/** The desk; provided once, before the first of its elements. */
export const offlineDeskContext = createContext<OfflineDesk>(Symbol('offline desk'));
