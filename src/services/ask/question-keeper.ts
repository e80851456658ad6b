import type { SavedQuestion } from '../../domain/saved-question.ts';

/** Where named questions are kept. Both verbs reject with `StorageError` and have then changed nothing. */
export interface QuestionKeeper {
  readonly all: () => Promise<readonly SavedQuestion[]>;
  readonly change: (keep: readonly SavedQuestion[], forget: readonly string[]) => Promise<void>;
}
