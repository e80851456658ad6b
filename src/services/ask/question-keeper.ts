import type { SavedQuestion } from '../../domain/saved-question.ts';

/** Where named questions are kept. Reading and changing reject with `StorageError` and have then changed nothing. */
export interface QuestionKeeper {
  readonly all: () => Promise<readonly SavedQuestion[]>;
  readonly change: (keep: readonly SavedQuestion[], forget: readonly string[]) => Promise<void>;
  /** Calls `listener` after each change by another page of this device; returns how to stop. */
  readonly onChange: (listener: () => void) => () => void;
}
