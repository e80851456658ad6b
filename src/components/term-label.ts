import type { Term, Vocabulary } from '../domain/vocabulary.ts';
import type { Language } from '../state/app-state.ts';

/** The lists of the vocabulary that interface elements name terms of. */
type TermList = 'families' | 'themes' | 'campaigns' | 'industries' | 'listTypes' | 'stages' | 'natures' | 'precisions';

const indexes = new WeakMap<Vocabulary, Map<string, Term>>();

/** The label of a term in a language. The data check vouches for every id, so an unknown one is our own mistake and throws. */
export function termLabel(vocabulary: Vocabulary, list: TermList, id: string, language: Language): string {
  let index = indexes.get(vocabulary);
  if (!index) {
    index = new Map<string, Term>();
    indexes.set(vocabulary, index);
  }
  const key = `${list}/${id}`;
  let term = index.get(key);
  if (!term) {
    const terms: readonly Term[] = vocabulary[list];
    term = terms.find((candidate) => candidate.id === id);
    if (!term) throw new Error(`the vocabulary has no ${id} among its ${list}`);
    index.set(key, term);
  }
  return term.label[language];
}
