import type { FindingKind } from './findings/finding.ts';
import type { Geometry, Position } from './geometry.ts';
import type { Location, Precision } from './location.ts';
import type { Theme } from './renewal-record.ts';
import type { Nature, Stage } from './statement.ts';
import type { Bilingual } from './text.ts';

/**
 * What a statement contributes to filters, counts and the derived stage: when, of which nature, by which document.
 * Years are those of `asOf` or of the ends of `period`.
 */
export interface Fact {
  readonly nature: Nature;
  readonly document: string;
  readonly fromYear: number;
  readonly toYear: number;
  /**
   * The moment the fact holds for, partial ISO: `asOf` or the end of `period`; a report is never dated later
   * than its document was published.
   */
  readonly date: string;
  /** Set where the statement is about the stage. */
  readonly stage: Stage | null;
}

/** Where an entry's geometry comes from: a shape of the base map, or its own coordinates. */
export type PlaceShape =
  | { readonly kind: 'none' }
  | { readonly kind: 'point' }
  /** Ids of base-map features, `subdistrict:370203029`, `metro-line:4`, `river:李村河`, `road:山东路`, `district`, `coast`. */
  | { readonly kind: 'base'; readonly refs: readonly string[] }
  | { readonly kind: 'own'; readonly geometry: Geometry };

/** A record as list, map and filters need it; its statements in full are loaded when its card opens. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  /** Main theme first. */
  readonly themes: readonly [Theme, ...Theme[]];
  readonly campaign: { readonly no: number; readonly basis: 'stated' | 'inferred' } | null;
  readonly industry: string | null;
  readonly listType: string | null;
  readonly parent: string | null;
  readonly group: { readonly stated: number; readonly named: number } | null;
  /** True for a district-wide record, which has no place by nature. */
  readonly districtWide: boolean;
  readonly precision: Precision;
  readonly extent: Location['extent'];
  readonly errorMetres: number | null;
  /** Method code of the location; `unverified` marks a point without a source. */
  readonly method: string;
  /** Where the mark stands, WGS 84 degrees; null for unlocated records. */
  readonly anchor: Position | null;
  readonly subdistricts: readonly string[];
  readonly shape: PlaceShape;
  readonly facts: readonly Fact[];
  /** Kinds of contradictions and traps among its statements; left out where there are none. */
  readonly findings?: readonly FindingKind[];
}

/** The first package the app loads: every record, without its statements. */
export interface Catalogue {
  /** Version of the data set, the date of its newest change, `YYYY-MM-DD`. */
  readonly version: string;
  readonly entries: readonly CatalogueEntry[];
}
