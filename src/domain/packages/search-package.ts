import type { Position } from '../geometry.ts';
import type { Bilingual } from '../text.ts';

/** Somewhere to go that is no renewal project: an entry of the gazetteer as the search needs it. */
export interface SearchPlace {
  readonly id: string;
  /** `place`: everything that is neither a sub-district nor a station. */
  readonly kind: 'place' | 'subdistrict' | 'station';
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  /** WGS 84 degrees. */
  readonly point: Position;
  readonly errorMetres: number;
  /** False for a point that no source confirms. */
  readonly verified: boolean;
}

/** How Chinese names sound and which characters mean the same; made at build time from all real names. */
export interface Pronunciation {
  /** Toneless syllable (ü written u) → the characters usually read so. */
  readonly syllables: Readonly<Record<string, string>>;
  /** Words in which a character is read otherwise → syllables separated by spaces; a second reading after `/`. */
  readonly words: Readonly<Record<string, string>>;
  /** Pairs of characters, written form then the one our names use: traditional and other variants. */
  readonly variants: string;
}

/** The package that is loaded when the search box is first focused; names of records come with the catalogue. */
export interface SearchPackage {
  /** Version of the data set, as in the catalogue. */
  readonly version: string;
  readonly pronunciation: Pronunciation;
  /** Streets, numbers and places that a record's location names, Chinese, by record id. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly places: readonly SearchPlace[];
}
