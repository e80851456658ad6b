import type { FieldMatch } from './match.ts';
import type { SearchField } from './search-field.ts';

/** Latin letters inside a word match only from this length on: `ort` should not find `port`. */
const INSIDE_WORD_FROM = 4;
const LATIN_ONLY = /^[a-z]+$/;

/** Where the folded query stands letter by letter in a field: whole, at the start, at a word, or inside. */
export function matchLiteral(query: string, field: SearchField): FieldMatch | null {
  const { text, wordStart } = field.folded;
  let at = text.indexOf(query);
  if (at < 0) return null;
  if (at === 0) return { how: query.length === text.length ? 'exact' : 'prefix', from: 0, to: query.length, distance: 0 };
  for (let next = at; next >= 0; next = text.indexOf(query, next + 1)) {
    if (wordStart[next]) return { how: 'word', from: next, to: next + query.length, distance: 0 };
  }
  if (query.length < INSIDE_WORD_FROM && LATIN_ONLY.test(query)) return null;
  at = text.indexOf(query);
  return { how: 'inside', from: at, to: at + query.length, distance: 0 };
}
