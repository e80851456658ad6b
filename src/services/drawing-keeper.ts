import type { Drawing } from '../domain/drawing.ts';

/** Where drawings are kept. Reading and changing reject with `StorageError` and have then changed nothing. */
export interface DrawingKeeper {
  readonly all: () => Promise<readonly Drawing[]>;
  readonly change: (keep: readonly Drawing[], forget: readonly string[]) => Promise<void>;
  /** Calls `listener` after each change by another page of this device; returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
}
