import type { Drawing } from '../domain/drawing.ts';
import { allKept, changeKept } from './kept-things.ts';
import type { Connection } from './open.ts';
import { sharedChanges } from './shared-changes.ts';

const changes = sharedChanges('ur-drawings-changed');

/** Drawings on this device. Every verb rejects with `StorageError` and has then changed nothing. */
export class DrawingStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All drawings, the oldest first. */
  all(): Promise<readonly Drawing[]> {
    return allKept(this.#connection, 'drawings');
  }

  /** Keeps drawings (new ones or new versions) and forgets others, all or nothing; resolves once it is on the disk. */
  async change(keep: readonly Drawing[], forget: readonly string[]): Promise<void> {
    await changeKept(this.#connection, 'drawings', keep, forget);
    changes.tell();
  }

  /** Calls `listener` after each change by another page of this device; returns how to stop. */
  onChange(listener: () => void): () => void {
    return changes.listen(listener);
  }
}
