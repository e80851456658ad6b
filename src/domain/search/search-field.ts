import { type FoldedText, foldText } from './fold-text.ts';
import { pronounce, type Reader } from './pronounce.ts';

/** What a text is to its entry. */
export type FieldRole = 'zh' | 'en' | 'alias' | 'address';

/** One searchable text, folded and spelled once when the index is built. */
export interface SearchField {
  readonly role: FieldRole;
  /** The text as shown. */
  readonly original: string;
  readonly folded: FoldedText;
  readonly syllables: readonly (string | null)[];
  /** True where at least one character has a syllable. */
  readonly chinese: boolean;
  /** Folded text with each Chinese character spelled out, and for each letter the unit it comes from. */
  readonly spelling: string;
  readonly unitOf: readonly number[];
  /** Letters a–z that occur in the spelling, one bit each, for a quick no. */
  readonly letters: number;
}

/** The letters of a text as bits 0–25; other characters have none. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index) - 97;
    if (code >= 0 && code < 26) bits |= 1 << code;
  }
  return bits;
}

/** Prepares a text for matching: one field, and another where a word in it can be read in two ways. */
export function searchFields(role: FieldRole, original: string, reader: Reader): readonly SearchField[] {
  const folded = foldText(original, reader.variants);
  const syllables = pronounce(folded.text, reader);
  const others = pronounce(folded.text, reader, true);
  const field = spelled(role, original, folded, syllables);
  return others.every((syllable, unit) => syllable === syllables[unit]) ? [field] : [field, spelled(role, original, folded, others)];
}

function spelled(role: FieldRole, original: string, folded: FoldedText, syllables: readonly (string | null)[]): SearchField {
  let spelling = '';
  const unitOf: number[] = [];
  for (let unit = 0; unit < folded.text.length; unit++) {
    const part = syllables[unit] ?? folded.text.charAt(unit);
    spelling += part;
    for (let index = 0; index < part.length; index++) unitOf.push(unit);
  }
  return {
    role,
    original,
    folded,
    syllables,
    chinese: syllables.some((syllable) => syllable !== null),
    spelling,
    unitOf,
    letters: letterBits(spelling),
  };
}
