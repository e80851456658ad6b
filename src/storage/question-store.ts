import type { SavedQuestion } from '../domain/saved-question.ts';
import { allKept, changeKept } from './kept-things.ts';
import type { Connection } from './open.ts';
import { sharedChanges } from './shared-changes.ts';

const changes = sharedChanges('ur-questions-changed');

/** Named questions on this device. Every verb rejects with `StorageError` and has then changed nothing. */
export class QuestionStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All questions, the oldest first. */
  all(): Promise<readonly SavedQuestion[]> {
    return allKept(this.#connection, 'questions');
  }

  /** Keeps questions and forgets others, all or nothing; resolves once it is on the disk. */
  async change(keep: readonly SavedQuestion[], forget: readonly string[]): Promise<void> {
    await changeKept(this.#connection, 'questions', keep, forget);
    changes.tell();
  }

  /** Calls `listener` after each change by another page of this device; returns how to stop. */
  onChange(listener: () => void): () => void {
    return changes.listen(listener);
  }
}
