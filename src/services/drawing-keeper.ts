import type { Drawing } from '../domain/drawing.ts';

/** Where drawings are kept. Both verbs reject with `StorageError` and have then changed nothing. */
export interface DrawingKeeper {
  readonly all: () => Promise<readonly Drawing[]>;
  readonly change: (keep: readonly Drawing[], forget: readonly string[]) => Promise<void>;
}
