import { type ApproximatePattern, approximatePattern, LONGEST_PATTERN } from './approximate.ts';
import { foldText } from './fold-text.ts';
import { foldUmlaut } from './match-pinyin.ts';
import { pronounce, type Reader } from './pronounce.ts';
import { letterBits } from './search-field.ts';

/** Longer input is no name; keeps the work per key bounded. */
const LONGEST_QUERY = 64;
const LATIN = /[a-z]/;

/** One piece of what the user typed, prepared for all ways of matching. */
export interface SearchTerm {
  readonly text: string;
  /** The same with ü written u, for syllables; null where there is no Latin letter to read as one. */
  readonly letters: string | null;
  readonly bits: number;
  /** Chinese characters as syllables, to find what was typed with a wrong character of the same sound; null without them. */
  readonly sound: string | null;
  /** For typing errors: the term, and how many it may have; null where it is too short or too long for that. */
  readonly typo: { readonly pattern: ApproximatePattern; readonly most: number } | null;
}

/** What was typed as one run of letters, and as words where there are several. */
export interface SearchQuery {
  readonly whole: SearchTerm;
  readonly words: readonly SearchTerm[];
}

function errorsAllowed(text: string): number {
  // A Chinese character says as much as two or three letters.
  if (!LATIN.test(text)) return text.length < 3 ? 0 : text.length < 6 ? 1 : 2;
  return text.length < 4 ? 0 : text.length < 8 ? 1 : 2;
}

function searchTerm(text: string, reader: Reader): SearchTerm {
  const letters = LATIN.test(text) ? foldUmlaut(text) : null;
  const syllables = pronounce(text, reader);
  const sounds = syllables.filter((syllable) => syllable !== null).length;
  const most = errorsAllowed(text);
  return {
    text,
    letters,
    bits: letterBits(letters ?? ''),
    sound: sounds > 1 ? syllables.map((syllable, unit) => syllable ?? text.charAt(unit)).join('') : null,
    typo: most > 0 && text.length <= LONGEST_PATTERN ? { pattern: approximatePattern(letters ?? text), most } : null,
  };
}

/** Prepares what was typed; null where it holds no letter and no digit. */
export function searchQuery(typed: string, reader: Reader): SearchQuery | null {
  const fold = (text: string): string => foldText(text, reader.variants).text.slice(0, LONGEST_QUERY);
  const whole = fold(typed);
  if (whole === '') return null;
  const words = typed.split(/\s+/u).map(fold).filter((word) => word !== '');
  return {
    whole: searchTerm(whole, reader),
    words: words.length > 1 ? words.slice(0, 8).map((word) => searchTerm(word, reader)) : [],
  };
}
