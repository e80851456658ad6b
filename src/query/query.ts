import type { Geometry, Position } from '../domain/geometry.ts';
import type { Bounds } from '../geo/index/bounds.ts';
import type { Relation } from '../geo/predicate/relations.ts';

/** A value a property is compared with; dates are ISO texts, which order as texts. */
export type Scalar = string | number | boolean;

export const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * What a record must fulfil. Properties may have several values (themes, years): a comparison holds if it does for one of
 * them, `<>` if it does for all; without a value only `isNull` holds.
 */
export type Condition =
  | { readonly op: 'and' | 'or'; readonly args: readonly Condition[] }
  | { readonly op: 'not'; readonly arg: Condition }
  | { readonly op: 'compare'; readonly property: string; readonly comparison: Comparison; readonly value: Scalar; readonly ignoreCase: boolean }
  /** `%` stands for any text, `_` for one character, `\` makes the next one plain. */
  | { readonly op: 'like'; readonly property: string; readonly pattern: string; readonly ignoreCase: boolean }
  | { readonly op: 'between'; readonly property: string; readonly low: number; readonly high: number }
  | { readonly op: 'in'; readonly property: string; readonly values: readonly Scalar[]; readonly ignoreCase: boolean }
  | { readonly op: 'isNull'; readonly property: string }
  /** The record's place stands in the relation to the subject, for a layer to one of its other records at least. */
  | { readonly op: 'relation'; readonly relation: Relation; readonly subject: Subject }
  | { readonly op: 'distance'; readonly metres: number; readonly subject: Subject };

/** What a spatial condition relates to; WGS 84 degrees and metres. */
export type Subject =
  | { readonly kind: 'geometry'; readonly geometry: Geometry }
  | { readonly kind: 'box'; readonly bounds: Bounds }
  | { readonly kind: 'circle'; readonly centre: Position; readonly radiusMetres: number }
  /** All within `metres` of a line, on either side and around its ends. */
  | { readonly kind: 'corridor'; readonly line: readonly Position[]; readonly metres: number }
  /** One record of a layer: a site, a sub-district, a metro line, a place. */
  | { readonly kind: 'feature'; readonly layer: string; readonly id: string }
  /** The records of a layer, narrowed by a condition on their properties. */
  | { readonly kind: 'layer'; readonly layer: string; readonly where: Condition | null }
  /** Where the device is when the query runs; the position itself is never part of a query. */
  | { readonly kind: 'position' };

/** A question to one layer: immutable, plain data, the same as JSON. */
export interface Query {
  /** Id of the layer whose records are asked for. */
  readonly target: string;
  readonly where: Condition | null;
  /** Of what fulfils `where`, only the nearest so many. */
  readonly nearest: { readonly count: number; readonly subject: Subject } | null;
}
