import type { Patience } from '../../storage/patience.ts';

/** What the browser said of the room is taken to be so for so long, milliseconds: nobody fills 100 MB with records meanwhile. */
const FRESH_MS = 30_000;

/**
 * The room left on this device. Asking the browser takes about as long as a whole save, and may never be answered where the
 * room runs out, so a save goes by what was told last and waits for nothing.
 */
export class FreeRoom {
  readonly #ask: () => Promise<number | null>;
  readonly #patience: Patience;
  readonly #now: () => number;
  #asking: Promise<number | null> | null = null;
  #known: { readonly bytes: number; readonly at: number } | null = null;

  constructor(ask: () => Promise<number | null>, patience: Patience, now: () => number) {
    this.#ask = ask;
    this.#patience = patience;
    this.#now = now;
  }

  /** Bytes, as told last; null where nothing was told yet. */
  lastTold(): number | null {
    // Either way, for clocks are also put back.
    if (this.#known === null || Math.abs(this.#now() - this.#known.at) > FRESH_MS) void this.#asked();
    return this.#known?.bytes ?? null;
  }

  /** Bytes, asked for now; null where the browser does not say, or not in time. */
  async told(): Promise<number | null> {
    return (await this.#patience(this.#asked()))?.answer ?? null;
  }

  #asked(): Promise<number | null> {
    this.#asking ??= this.#askOnce();
    return this.#asking;
  }

  async #askOnce(): Promise<number | null> {
    const bytes = await this.#ask().catch(() => null);
    this.#asking = null;
    this.#known = bytes === null ? null : { bytes, at: this.#now() };
    return bytes;
  }
}
