import { statementsOfYears } from '../../domain/derive/statements-of-years.ts';
import type { Documents } from '../../domain/derive/statement-moment.ts';
import type { Years } from '../../domain/filter.ts';
import type { IdentifiedRecord } from '../../domain/renewal-record.ts';

/** Records with only the statements that belong to the chosen years; the same map where none are chosen. */
export function recordsOfYears(
  records: ReadonlyMap<string, IdentifiedRecord>,
  years: Years | null,
  documents: Documents,
): ReadonlyMap<string, IdentifiedRecord> {
  if (years === null) return records;
  return new Map(
    [...records].map(([id, record]) => [id, { ...record, statements: [...statementsOfYears(record.statements, years, documents)] }]),
  );
}
