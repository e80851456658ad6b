import type { DisagreementReason } from '../derive/disagreements.ts';
import type { Statement } from '../statement.ts';
import type { findingKinds } from '../terms.ts';

/**
 * What may mislead a reader who puts two figures side by side: `contradiction`: both cannot hold; `other-time`: they speak
 * of other times, and read together they look like a contradiction; `other-scope`: they count different sets, and nothing
 * may be compared or summed; `repeated`: one figure stands at several records and counts once.
 */
export type FindingKind = (typeof findingKinds)[number];

/**
 * Why. Of contradictions: those of `Disagreement`, and `typo` where one value is the other with a shifted decimal point.
 * Of other times: `state-changed` (a state at two moments), `other-horizon` (targets for different years),
 * `shifted-window` (one target for periods that are moved against each other), `below-last-result` (a target under what
 * was reported before it), `planned-again` (reported as completed, then planned).
 */
export type FindingReason =
  | DisagreementReason
  | 'typo'
  | 'state-changed'
  | 'other-horizon'
  | 'shifted-window'
  | 'below-last-result'
  | 'planned-again'
  | 'other-scope'
  | 'same-figure';

/** A statement with the record it is about. */
export interface Claim {
  readonly record: string;
  readonly statement: Statement;
}

/** Statements of one field that a reader must not take for one another, or that cannot all hold. */
export interface Finding {
  readonly kind: FindingKind;
  readonly field: string;
  readonly reason: FindingReason;
  /** At least two, the earliest published first. */
  readonly claims: readonly Claim[];
}
