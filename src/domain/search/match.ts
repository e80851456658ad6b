/** How a query was found in a text, best first. */
export type MatchKind =
  /** The whole text, letter by letter; its start; the start of a word in it; somewhere inside. */
  | 'exact'
  | 'prefix'
  | 'word'
  | 'inside'
  /** By first letters of the syllables, by syllables (in full or mixed with first letters and characters). */
  | 'initials'
  | 'pinyin'
  /** With `distance` letters or characters wrong, missing, too many or swapped. */
  | 'fuzzy';

/** A match in one field; `from` and `to` are units of the folded text. */
export interface FieldMatch {
  readonly how: MatchKind;
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}
