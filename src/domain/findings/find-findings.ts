import { disagreements } from '../derive/disagreements.ts';
import { groupBy } from '../derive/group-by.ts';
import { lastDay } from '../derive/last-day.ts';
import { type Documents, publicationDate, statedMoment } from '../derive/statement-moment.ts';
import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Statement } from '../statement.ts';
import type { Claim, Finding } from './finding.ts';
import { isShiftedPoint } from './shifted-point.ts';
import { otherTime } from './other-time.ts';
import { repeatedFigures } from './repeated-figures.ts';
import { claimsBySubject, type SubjectEntry } from './subjects.ts';

/**
 * Every contradiction between statements and every trap beside them, found by comparing statements alone: nothing is
 * listed by hand, and no note is read. In the order of the entries, contradictions first.
 */
export function findFindings(
  entries: readonly SubjectEntry[],
  records: ReadonlyMap<string, Pick<IdentifiedRecord, 'statements' | 'parent'>>,
  documents: Documents,
): readonly Finding[] {
  const subjects = claimsBySubject(entries, records);
  const districtWide = new Set(entries.filter((entry) => entry.districtWide).map(({ id }) => id));
  return [
    ...subjects.flatMap((claims) => contradictions(claims, documents)),
    ...subjects.flatMap((claims) => otherTimes(claims, documents)),
    ...subjects.flatMap((claims) => plannedAgain(claims, districtWide, documents)),
    ...subjects.flatMap((claims) => otherScopes(claims, documents)),
    ...repeatedFigures(entries, records),
  ];
}

const isNumber = ({ statement }: Claim): boolean => typeof statement.value === 'number';
const measureOf = ({ normalised, unit }: Statement): string => normalised?.unit ?? unit ?? '';
const valueOf = ({ normalised, value }: Statement): Statement['value'] => normalised?.value ?? value;

function byPublication(documents: Documents): (a: Claim, b: Claim) => number {
  const key = ({ statement }: Claim): string => 
    [publicationDate(statement, documents), statedMoment(statement).to].map(lastDay).join(' ') + ` ${statement.value} ${statement.scope ?? ''} ${statement.nature}`;
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

/** What cannot both hold. Stages, dates and figures without a scope are compared within one record only: nothing else says that they mean the same. */
function contradictions(claims: readonly Claim[], documents: Documents): Finding[] {
  const groups = groupBy(claims, ({ record, statement }) => (statement.scope === undefined || !isNumber({ record, statement }) ? record : ''));
  return [...groups.values()].flatMap((unsorted) => {
    // Of several pairs with the same two values one is told; the order of the data must not choose which.
    const group = [...unsorted].sort(byPublication(documents));
    const recordOf = new Map(group.map(({ statement, record }) => [statement, record]));
    return disagreements([...recordOf.keys()], documents).map(({ field, statements, reason }): Finding => {
      const [a, b] = statements;
      return {
        kind: 'contradiction',
        field,
        reason: isShiftedPoint(a, b) ? 'typo' : reason,
        claims: statements.map((statement) => ({ statement, record: recordOf.get(statement) ?? '' })),
      };
    });
  });
}

/** Pairs of one scope and measure whose times differ in a way that misleads; the same pair of values once. */
function otherTimes(claims: readonly Claim[], documents: Documents): Finding[] {
  const groups = groupBy(claims.filter(isNumber), ({ record, statement }) =>
    [statement.scope ?? `of ${record}`, measureOf(statement)].join('|'),
  );
  return [...groups.values()].flatMap((group) => {
    const sorted = distinct(group).sort(byPublication(documents));
    return sorted.flatMap((one, index) =>
      sorted.slice(index + 1).flatMap((other): Finding[] => {
        const reason = otherTime(one.statement, other.statement);
        return reason ? [{ kind: 'other-time', field: one.statement.field, reason, claims: [one, other] }] : [];
      }),
    );
  });
}

/** A place reported as completed for which another document plans something after that. Yearly programmes are planned every year and do not count. */
function plannedAgain(claims: readonly Claim[], districtWide: ReadonlySet<string>, documents: Documents): Finding[] {
  const stages = claims.filter(({ statement, record }) => statement.field === 'stage' && !districtWide.has(record));
  const end = ({ statement }: Claim): string => lastDay(statedMoment(statement).to);
  const done = stages.filter(({ statement }) => statement.nature === 'actual' && statement.value === 'completed');
  const last = done.sort((a, b) => end(a).localeCompare(end(b))).at(-1);
  if (!last) return [];
  const later = stages.filter(({ statement }) => statement.nature === 'target' && statement.document !== last.statement.document && statedMoment(statement).from > end(last));
  if (later.length === 0) return [];
  return [{ kind: 'other-time', field: 'stage', reason: 'planned-again', claims: [last, ...later].sort(byPublication(documents)) }];
}

/** Figures of one field and measure that different documents give for different sets. */
function otherScopes(claims: readonly Claim[], documents: Documents): Finding[] {
  const groups = groupBy(claims.filter(isNumber), ({ statement }) => measureOf(statement));
  return [...groups.values()].flatMap((group): Finding[] => {
    const sorted = distinct(group);
    const trapped = sorted.filter(({ statement }) => sorted.some((other) => isTrap(statement, other.statement)));
    const [first] = trapped;
    if (!first) return [];
    return [{ kind: 'other-scope', field: first.statement.field, reason: 'other-scope', claims: trapped.sort(byPublication(documents)) }];
  });
}

/** Other set, other document, other value: one document that tells part and whole apart misleads nobody. */
const isTrap = (a: Statement, b: Statement): boolean =>
  (a.scope !== undefined || b.scope !== undefined) && a.scope !== b.scope && a.document !== b.document && valueOf(a) !== valueOf(b);

/** Claims without repetitions of one document at several records. */
function distinct(claims: readonly Claim[]): Claim[] {
  const key = ({ statement }: Claim): string => {
    const { from, to } = statedMoment(statement);
    return [statement.scope, statement.nature, statement.qualifier, valueOf(statement), from, to, statement.document].join('|');
  };
  return [...new Map(claims.map((claim) => [key(claim), claim] as const).reverse()).values()].reverse();
}
