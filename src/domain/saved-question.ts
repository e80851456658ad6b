/** A question to the map that a person gave a name to, kept on this device. */
export interface SavedQuestion {
  readonly id: string;
  readonly name: string;
  /** The question, the version of the data then and what came out, in the form of links, which is read for ever. */
  readonly asked: string;
  /** Milliseconds since 1970; lists stand in the order of making. */
  readonly createdAt: number;
  readonly changedAt: number;
}
