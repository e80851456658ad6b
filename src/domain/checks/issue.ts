/** What a check found wrong in the data: a value for the person who mends it, not an exception. */
export interface Issue {
  /** What is wrong, kebab-case. */
  readonly code: string;
  /** Record id, with the index of the statement where one is meant: `dabaodao#3`. */
  readonly where: string;
  /** The values that show it. */
  readonly values: Readonly<Record<string, string | number | null>>;
}
