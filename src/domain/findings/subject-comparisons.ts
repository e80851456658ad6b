import { comparisons, type Comparison } from '../derive/comparisons.ts';
import type { Documents } from '../derive/statement-moment.ts';
import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Claim } from './finding.ts';
import { claimsBySubject, type SubjectEntry } from './subjects.ts';

/** What can be drawn on one axis, with the records it belongs to. */
export interface SubjectComparison {
  readonly comparison: Comparison;
  readonly records: readonly string[];
}

/**
 * Plan against actual of each subject among the entries: one field, one unit, one scope. Figures without a scope are put
 * together within one record only, since nothing says that two records count the same; figures of other scopes never are.
 */
export function subjectComparisons(
  entries: readonly SubjectEntry[],
  records: ReadonlyMap<string, Pick<IdentifiedRecord, 'statements'>>,
  documents: Documents,
): readonly SubjectComparison[] {
  return claimsBySubject(entries, records).flatMap((claims) => {
    const named = claims.filter(({ statement }) => statement.scope !== undefined);
    const ids = [...new Set(claims.map(({ record }) => record))];
    const alone = ids.map((id) => claims.filter(({ record, statement }) => record === id && statement.scope === undefined));
    return [named, ...alone].flatMap((group) => of(group, documents));
  });
}

const of = (claims: readonly Claim[], documents: Documents): SubjectComparison[] =>
  comparisons(claims.map(({ statement }) => statement), documents).map((comparison) => ({
    comparison,
    records: [...new Set(comparison.rows.flatMap(({ statement }) => claims.filter((claim) => claim.statement === statement).map(({ record }) => record)))],
  }));
