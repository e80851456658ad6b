import { groupBy } from '../derive/group-by.ts';
import { statedMoment } from '../derive/statement-moment.ts';
import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Claim, Finding } from './finding.ts';
import type { SubjectEntry } from './subjects.ts';

/**
 * One figure of one document that stands at several records: whoever adds the records counts it twice. Only with a named
 * scope, or at a record and its part: two plots may well have the same area.
 */
export function repeatedFigures(
  entries: readonly SubjectEntry[],
  records: ReadonlyMap<string, Pick<IdentifiedRecord, 'statements' | 'parent'>>,
): Finding[] {
  const claims = entries.flatMap(({ id }) => (records.get(id)?.statements ?? []).map((statement): Claim => ({ record: id, statement })));
  const groups = groupBy(
    claims.filter(({ statement }) => typeof statement.value === 'number'),
    ({ statement: { field, scope, nature, qualifier, value, unit, document, ...rest } }) => {
      const { from, to } = statedMoment({ field, nature, qualifier, value, unit, document, ...rest });
      return [field, scope, nature, qualifier, value, unit, document, from, to].join('|');
    },
  );
  return [...groups.values()].flatMap((group): Finding[] => {
    const [first] = group;
    const ids = new Set(group.map(({ record }) => record));
    if (!first || ids.size < 2) return [];
    const related = group.some(({ record }) => ids.has(records.get(record)?.parent ?? ''));
    if (first.statement.scope === undefined && !related) return [];
    return [{ kind: 'repeated', field: first.statement.field, reason: 'same-figure', claims: group }];
  });
}
