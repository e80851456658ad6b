import { orderedRows, type RowOrder } from './ordered-rows.ts';
import type { ResultRow } from './ask-state.ts';
import type { NameSources } from './ask-words.ts';

/** Nobody is told of a sort that takes less. */
const TELL_AFTER_MS = 1000;
/** The share is told in steps, so that a screen reader is not flooded. */
const TOLD_STEPS = 10;

/** Sorts the rows of one table: another order, or `stop`, gives up what is under way. */
export class RowSorter {
  #running: AbortController | null = null;
  readonly #onShare: (share: number | null) => void;

  /** @param onShare is told how far a long sort is, in tenths, and null where none is under way */
  constructor(onShare: (share: number | null) => void) {
    this.#onShare = onShare;
  }

  /** The rows in an order; null where that was given up. */
  async sort(rows: readonly ResultRow[], order: RowOrder, names: NameSources): Promise<readonly ResultRow[] | null> {
    this.stop();
    const running = new AbortController();
    this.#running = running;
    const began = performance.now();
    try {
      return await orderedRows(rows, order, names, {
        signal: running.signal,
        onProgress: ({ done, total }) => {
          if (!running.signal.aborted && performance.now() - began > TELL_AFTER_MS) this.#onShare(Math.floor((TOLD_STEPS * done) / total) / TOLD_STEPS);
        },
      });
    } catch (error) {
      if (!running.signal.aborted) throw error;
      return null;
    } finally {
      if (this.#running === running) this.stop();
    }
  }

  /** Gives up the sort that is under way. */
  stop(): void {
    this.#running?.abort(new DOMException('another order', 'AbortError'));
    this.#running = null;
    this.#onShare(null);
  }
}
