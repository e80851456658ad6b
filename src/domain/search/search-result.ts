import type { Position } from '../geometry.ts';
import type { Bilingual } from '../text.ts';
import type { MatchKind } from './match.ts';
import type { FieldRole } from './search-field.ts';

export const searchKinds = ['record', 'programme', 'place', 'subdistrict', 'station'] as const;
/** `programme`: a district-wide record without a place. */
export type SearchKind = (typeof searchKinds)[number];

interface Searchable {
  readonly id: string;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  /** Chinese; empty where nothing is known. */
  readonly address: string;
  /** How much is known of it, for the order of equal matches: its number of statements. */
  readonly weight: number;
}

/** What can be found; records know themselves where they are. */
export type SearchEntry =
  | (Searchable & { readonly kind: 'record' | 'programme'; readonly place: null })
  | (Searchable & {
      readonly kind: 'place' | 'subdistrict' | 'station';
      readonly place: { readonly point: Position; readonly errorMetres: number; readonly verified: boolean };
    });

/** Where a text matched, for highlighting: offsets into the text as shown. */
export interface MatchedText {
  readonly role: FieldRole;
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface SearchHit {
  readonly entry: SearchEntry;
  /** The worst of the ways its words matched. */
  readonly how: MatchKind;
  /** At most one for each role, the names first. */
  readonly matched: readonly MatchedText[];
}

export const searchGroups = ['records', 'programmes', 'places', 'stations'] as const;
/** Sub-districts stand with the stations: both are where one begins to look. */
export type SearchGroup = (typeof searchGroups)[number];

export interface SearchAnswer {
  /** As typed. */
  readonly query: string;
  /** Never empty ones; the group of the best match first. */
  readonly groups: readonly {
    readonly group: SearchGroup;
    /** How many matched; `hits` holds the best of them. */
    readonly total: number;
    readonly hits: readonly SearchHit[];
  }[];
  readonly total: number;
}
