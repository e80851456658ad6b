/** What the device says about keeping things, for warnings and for the screen of trouble. */
export interface KeepingState {
  /** Bytes still free for this application; null where the browser does not say. */
  readonly freeBytes: number | null;
  /** False: the browser may clear everything when it runs short of space. */
  readonly persisted: boolean | null;
  readonly privateWindow: boolean;
  /** Milliseconds since 1970; null where nothing was ever exported. */
  readonly lastExportAt: number | null;
  /** Rows that could not be read and were put aside as they are. */
  readonly setAside: number;
  /** Records were kept here and are gone. */
  readonly evicted: boolean;
  /** The browser threw the database away, and everything was put back from its second copy. */
  readonly restored: boolean;
  /** A copy of this browser profile writes too. */
  readonly cloned: boolean;
}
