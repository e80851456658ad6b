import type { Issue } from './issue.ts';

/** Something that cites statements, and where it does. */
export interface Citation {
  readonly where: string;
  readonly statements: readonly string[];
}

/** Every cited statement exists. */
export function checkCitations(citations: readonly Citation[], known: { readonly has: (id: string) => boolean }): Issue[] {
  return citations.flatMap(({ where, statements }) =>
    statements.filter((id) => !known.has(id)).map((statement) => ({ code: 'statement-unknown', where, values: { statement } })),
  );
}
