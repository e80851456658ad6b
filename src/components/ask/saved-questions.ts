import { randomId } from '../../domain/random-id.ts';
import type { SavedQuestion } from '../../domain/saved-question.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { AskKey } from '../../i18n/ask/ask-text.ts';
import type { QuestionKeeper } from '../../services/ask/question-keeper.ts';
import type { Store } from '../../state/store.ts';
import { type AskState, changeAsk, tellAsk } from './ask-state.ts';


/** Named questions of this device: every change is kept first and shown then; one that was not kept changes nothing. */
export class SavedQuestions {
  readonly #state: Store<AskState>;
  readonly #keeper: QuestionKeeper;

  constructor(state: Store<AskState>, keeper: QuestionKeeper) {
    this.#state = state;
    this.#keeper = keeper;
    // Another page may keep or forget one; before the first reading there is nothing to bring up to date.
    keeper.onChange(() => {
      if (state.get().saved.status === 'ready') void this.read();
    });
  }

  async read(): Promise<void> {
    try {
      const items = await this.#keeper.all();
      this.#change(() => ({ status: 'ready', items, failure: null }));
    } catch (error) {
      this.#change(() => ({ status: 'ready', failure: failureOf(error) }));
    }
  }

  /** Keeps an asked question, as links write it, under a name. */
  async keep(name: string, asked: string): Promise<void> {
    const now = Date.now();
    await this.#keep({ id: randomId(), name, asked, createdAt: now, changedAt: now }, 'saved.kept');
  }

  async rename(question: SavedQuestion, name: string): Promise<void> {
    await this.#keep({ ...question, name, changedAt: Date.now() }, 'saved.renamed');
  }

  async remove(question: SavedQuestion): Promise<void> {
    if (!(await this.#write([], [question.id]))) return;
    this.#change(({ items, deleted }) => ({ items: items.filter(({ id }) => id !== question.id), deleted: [...deleted, question] }));
    tellAsk(this.#state, 'saved.removed', { name: question.name });
  }

  /** Brings the question back that was deleted last. */
  async restore(): Promise<void> {
    const question = this.#state.get().saved.deleted.at(-1);
    if (!question || !(await this.#keep(question, 'saved.restored'))) return;
    this.#change(({ deleted }) => ({ deleted: deleted.filter((each) => each !== question) }));
  }

  #change(change: (saved: AskState['saved']) => Partial<AskState['saved']>): void {
    const { saved } = this.#state.get();
    changeAsk(this.#state, { saved: { ...saved, ...change(saved) } });
  }

  async #keep(question: SavedQuestion, told: AskKey): Promise<boolean> {
    if (!(await this.#write([question], []))) return false;
    this.#change(({ items }) => ({ items: [...items.filter(({ id }) => id !== question.id), question].sort((a, b) => a.createdAt - b.createdAt) }));
    tellAsk(this.#state, told, { name: question.name });
    return true;
  }

  /** False, with the reason told, where the device did not do it. */
  async #write(keep: readonly SavedQuestion[], forget: readonly string[]): Promise<boolean> {
    try {
      await this.#keeper.change(keep, forget);
      this.#change(() => ({ failure: null }));
      return true;
    } catch (error) {
      this.#change(() => ({ failure: failureOf(error) }));
      return false;
    }
  }
}

/** Why the device did not do it; anything but its refusal is our own mistake. */
function failureOf(error: unknown): AskState['saved']['failure'] {
  if (error instanceof StorageError) return error.kind;
  throw error;
}
