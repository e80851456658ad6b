import type { Datum } from '../coordinates/coordinate.ts';
import type { Position } from '../geometry.ts';
import type { Bilingual } from '../text.ts';

/** What the user chose among the results of a search. */
export type SearchChoice =
  | { readonly kind: 'record' | 'programme'; readonly id: string }
  | {
      readonly kind: 'place' | 'subdistrict' | 'station';
      readonly id: string;
      readonly name: Bilingual;
      /** WGS 84 degrees. */
      readonly point: Position;
      readonly errorMetres: number;
      readonly verified: boolean;
    }
  /** An imported layer, or one of its rows by its number; opened by the desk of own data. */
  | { readonly kind: 'own'; readonly layerId: string; readonly row: number | null }
  /** Numbers as typed, in degrees of their datum. */
  | { readonly kind: 'coordinate'; readonly point: Position; readonly datum: Datum };
