/** What is wrong with a query or its text. */
export type QueryProblem =
  /** The text breaks the grammar: `values.expected` lists what could stand at `position`, `values.found` what does. */
  | 'syntax'
  /** Well-formed, but outside the supported subset. */
  | 'unsupported'
  | 'invalid-geometry'
  | 'layer-gone'
  | 'feature-gone'
  | 'subject-unlocated'
  | 'subject-empty'
  | 'no-position'
  | 'unknown-property'
  | 'nearest-not-alone'
  | 'broken-link';

/** One problem, to be told in the user's language by its code; never thrown. */
export interface QueryIssue {
  readonly code: QueryProblem;
  /** Place in the text, counted in UTF-16 units from 0, or path in the JSON (`args[1].op`); null where there is none. */
  readonly position: number | string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly QueryIssue[] };
