/** What became of a file. */
export interface Tried {
  /** Code of the refusal, or the figures of the report. */
  readonly outcome: string | { readonly accepted: number; readonly repaired: number; readonly refused: number };
  /** True where it was not settled within the limit, and stopped at once when it was told to. */
  readonly stopped: boolean;
  readonly milliseconds: number;
}

/** What the tests can ask of the reader of own data, which is the application's own with its worker and its store. */
export interface ImportPage {
  /** Reads a good table and keeps it; the layer's id. */
  readonly keep: () => Promise<string>;
  /** Reads a file, base64, as the desk does, and shows what it holds; nothing of it is kept. */
  readonly tryFile: (name: string, base64: string, limitMilliseconds: number) => Promise<Tried>;
  /** The same with so many bytes of a table. */
  readonly tryHuge: (bytes: number) => Promise<Tried>;
  /** Layers that are kept with as many rows as they say, and everything else that this page keeps, as one text. */
  readonly state: () => Promise<{ readonly layers: readonly string[]; readonly everything: string }>;
  /** Scripts of files that ran. */
  readonly ran: () => number;
}

declare global {
  interface Window {
    imports: ImportPage;
  }
}
