import type { VisitDraft } from '../../domain/inspections/visit-record.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { VisitKeeper } from '../../services/field/visit-keeper.ts';
import type { FieldState, OpenVisit } from '../../state/field/field-state.ts';
import type { Store } from '../../state/store.ts';

/**
 * Writes the open draft after every change. One write runs at a time and the next takes what is newest then, so a fast
 * typist neither waits nor loses a letter; "saved" is said of a draft only after the write of just that draft.
 */
export class DraftSaver {
  readonly #field: Store<FieldState>;
  readonly #keeper: Pick<VisitKeeper, 'saveDraft'>;
  readonly #clock: () => number;
  #running: Promise<void> | null = null;

  constructor(field: Store<FieldState>, keeper: Pick<VisitKeeper, 'saveDraft'>, clock: () => number) {
    this.#field = field;
    this.#keeper = keeper;
    this.#clock = clock;
  }

  /** Resolves once the open draft is on the disk as it is then, or could not be written. */
  save(): Promise<void> {
    this.#mark((open) => ({ ...open, keeping: { ...open.keeping, state: 'saving' } }));
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    for (let written: VisitDraft | null = null; ; ) {
      const draft = this.#field.get().open?.draft;
      if (!draft || draft === written) return;
      try {
        await this.#keeper.saveDraft(draft);
        written = draft;
        this.#mark((open) => (open.draft === draft ? { ...open, keeping: { state: 'saved', at: this.#clock(), why: null } } : open));
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        this.#mark((open) => ({ ...open, keeping: { ...open.keeping, state: 'failed', why: error.kind } }));
        return;
      }
    }
  }

  #mark(change: (open: OpenVisit) => OpenVisit): void {
    this.#field.update((state) => (state.open ? { ...state, open: change(state.open) } : state));
  }
}
