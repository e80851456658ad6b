/** How long work in a worker goes on before it lets other messages in, an abort among them. */
const SLICE_MS = 30;

/** What a long job reports: steps done of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Keeps a long job interruptible: `step` is called often, costs next to nothing, and every 30 ms, or as it is told, reports progress, yields to
 * the event loop and throws the signal's reason where the job was aborted.
 */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  readonly #sliceMs: number;
  #until: number;

  constructor(signal?: AbortSignal, onProgress?: (progress: Progress) => void, sliceMs = SLICE_MS) {
    this.#signal = signal;
    this.#onProgress = onProgress;
    this.#sliceMs = sliceMs;
    this.#until = performance.now() + sliceMs;
    signal?.throwIfAborted();
  }

  /** True where it is time to wait for `pause`. */
  get isDue(): boolean {
    return performance.now() >= this.#until;
  }

  async pause(done: number, total: number): Promise<void> {
    this.#onProgress?.({ done, total });
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    this.#signal?.throwIfAborted();
    this.#until = performance.now() + this.#sliceMs;
  }
}
