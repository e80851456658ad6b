import type { Store } from '../../state/store.ts';
import { type AskState, changeAsk, tellAsk } from './ask-state.ts';

/** Words come after this long, a way to give up after that. */
const TELL_AFTER_MS = 1000;
const CANCEL_AFTER_MS = 5000;

type Job<T> = (signal: AbortSignal, onProgress: (progress: { readonly done: number; readonly total: number }) => void) => Promise<T>;

/** Runs one job at a time: tells how long it takes, ends at an abort, and says so where the engine did not arrive. */
export class AskRunner {
  readonly #state: Store<AskState>;
  #running: AbortController | null = null;

  constructor(state: Store<AskState>) {
    this.#state = state;
  }

  /** Gives the job up that is under way, and says so. */
  cancel(): void {
    this.#running?.abort(new DOMException('given up by the user', 'AbortError'));
  }

  /** Null where the job was given up, replaced by another, or failed; all of these are told. */
  async run<T>(job: Job<T>): Promise<T | null> {
    this.#running?.abort(new DOMException('another question', 'AbortError'));
    const controller = new AbortController();
    this.#running = controller;
    const isCurrent = (): boolean => this.#running === controller;
    const wait = (stage: 'short' | 'told' | 'cancellable', share: number | null = null): void => {
      if (isCurrent()) changeAsk(this.#state, { run: { status: 'running', wait: stage, share } });
    };
    // A step that does not listen, such as a file on its way, must not hold up who gives up.
    const abandoned = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error), { once: true });
    });
    wait('short');
    const timers = [setTimeout(() => wait('told'), TELL_AFTER_MS), setTimeout(() => wait('cancellable'), CANCEL_AFTER_MS)];
    try {
      const answer = job(controller.signal, ({ done: steps, total }) => {
        const { run } = this.#state.get();
        if (run.status === 'running') wait(run.wait, total > 0 ? steps / total : null);
      });
      const done = await Promise.race([answer, abandoned]);
      return isCurrent() ? done : null;
    } catch {
      if (isCurrent()) {
        changeAsk(this.#state, { run: controller.signal.aborted ? { status: 'idle' } : { status: 'failed' } });
        if (controller.signal.aborted) tellAsk(this.#state, 'run.cancelled');
      }
      return null;
    } finally {
      for (const timer of timers) clearTimeout(timer);
      if (isCurrent()) this.#running = null;
    }
  }
}
