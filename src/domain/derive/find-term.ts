/** The vocabulary's term with an id. Throws on an unknown id: the data check admits no term that the vocabulary lacks. */
export function findTerm<T extends { readonly id: string }>(terms: readonly T[], id: string): T {
  const term = terms.find((candidate) => candidate.id === id);
  if (!term) throw new Error(`term ${id} is not among ${terms.map((candidate) => candidate.id).join(', ')}`);
  return term;
}
