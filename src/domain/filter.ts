import type { FindingKind } from './findings/finding.ts';
import type { Precision } from './location.ts';
import type { Theme } from './renewal-record.ts';
import type { Nature, Stage } from './statement.ts';

/**
 * Years that were chosen, ends included. Without `sense`: what is said of these years; `by`: what was known by the end of
 * `to`; `for`: what was planned for them. The stage is always the one at the end of `to`.
 */
export interface Years {
  readonly from: number;
  readonly to: number;
  readonly sense?: 'by' | 'for';
}

/** What the user narrows the records to; an empty list means no restriction, several values of one list are alternatives. */
export interface Filter {
  readonly themes: readonly Theme[];
  readonly campaigns: readonly number[];
  readonly campaignBases: readonly ('stated' | 'inferred')[];
  readonly stages: readonly Stage[];
  readonly years: Years | null;
  readonly natures: readonly Nature[];
  readonly documents: readonly string[];
  readonly precisions: readonly Precision[];
  /** `unverified`: points without a source; `verified`: the rest. */
  readonly verification: readonly ('verified' | 'unverified')[];
  readonly listTypes: readonly string[];
  readonly industries: readonly string[];
  readonly subdistricts: readonly string[];
  /** Kinds of contradictions and traps among the statements. */
  readonly findings: readonly FindingKind[];
  /** Text that name or alias must contain, as typed. */
  readonly text: string;
}

export const NO_FILTER: Filter = {
  themes: [],
  campaigns: [],
  campaignBases: [],
  stages: [],
  years: null,
  natures: [],
  documents: [],
  precisions: [],
  verification: [],
  listTypes: [],
  industries: [],
  subdistricts: [],
  findings: [],
  text: '',
};

/** The parts of the filter that are lists of alternatives. */
export type FacetKey = Exclude<keyof Filter, 'years' | 'text'>;
export const facetKeys = Object.keys(NO_FILTER).filter((key) => key !== 'years' && key !== 'text') as FacetKey[];
