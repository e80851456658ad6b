import type { FieldMatch } from './match.ts';
import type { SearchField } from './search-field.ts';

const TWO_LETTER_INITIAL = /^[zcs]h/;

/** Writes ü the way the tables do: `lv`, `lyu` and `nv` become `lu`, `nu`. Not `nyu`, which also is the end of `xin` and `yuan`. */
export function foldUmlaut(query: string): string {
  return query.replace(/lyu/g, 'lu').replace(/([ln])v/g, '$1u');
}

/**
 * Finds a query of syllables, first letters, Chinese characters or any mixture (`taidongbxj`, `tdbxj`, `台东bxj`) as a run
 * of neighbouring characters. The last syllable may be unfinished. Null where there is no such run.
 * Our own because the libraries for this (pinyin-match, pinyin-pro) carry their dictionary of 200 kB to the browser.
 */
export function matchPinyin(query: string, field: SearchField): FieldMatch | null {
  if (!field.chinese) return null;
  const { text } = field.folded;
  const { syllables } = field;
  const first = query.charAt(0);
  // A pair (place in the query, unit) that failed once fails always; keeps the search linear in their product.
  const failed = new Set<number>();
  const stride = text.length + 1;

  /** The end of a run that uses up the query from `at`, beginning with `unit`; -1 where there is none. */
  const run = (at: number, unit: number): { end: number; whole: number } | null => {
    if (at === query.length) return { end: unit, whole: 0 };
    if (unit === text.length) return null;
    const key = at * stride + unit;
    if (failed.has(key)) return null;
    const syllable = syllables[unit];
    if (syllable) {
      const rest = query.length - at;
      if (query.startsWith(syllable, at)) {
        const next = run(at + syllable.length, unit + 1);
        if (next) return { end: next.end, whole: next.whole + (syllable.length > 1 ? 1 : 0) };
      } else if (rest > 1 && rest < syllable.length && syllable.startsWith(query.slice(at))) {
        return { end: unit + 1, whole: 1 };
      }
      if (TWO_LETTER_INITIAL.test(syllable) && query.startsWith(syllable.slice(0, 2), at)) {
        const next = run(at + 2, unit + 1);
        if (next) return next;
      }
      if (query.charAt(at) === syllable.charAt(0)) {
        const next = run(at + 1, unit + 1);
        if (next) return next;
      }
    }
    if (query.charAt(at) === text.charAt(unit)) {
      const next = run(at + 1, unit + 1);
      if (next) return next;
    }
    failed.add(key);
    return null;
  };

  for (let unit = 0; unit < text.length; unit++) {
    if (syllables[unit]?.charAt(0) !== first && text.charAt(unit) !== first) continue;
    const found = run(0, unit);
    if (found) return { how: found.whole > 0 ? 'pinyin' : 'initials', from: unit, to: found.end, distance: 0 };
  }
  return null;
}
