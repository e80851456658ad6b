import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Statement } from '../statement.ts';

/** A statement with the record it belongs to. */
export interface FoundStatement {
  readonly record: IdentifiedRecord;
  readonly statement: Statement;
}

/**
 * Names by which statements of one record are cited, in their order: `record.field.document.time`, with the scope after the
 * field; `~2` and so on where a record has several alike. Other statements that come or go do not change them.
 */
export function statementIds({ id, statements }: Pick<IdentifiedRecord, 'id' | 'statements'>): readonly string[] {
  const seen = new Map<string, number>();
  return statements.map(({ field, scope, document, asOf, period }) => {
    const time = asOf ?? (period?.from === period?.to ? period?.from : `${period?.from}_${period?.to}`);
    const name = [id, field, ...(scope === undefined ? [] : [scope]), document, time].join('.');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}~${count}`;
  });
}

/** The names of a record's own statements. */
export function idsOfStatements(record: IdentifiedRecord): ReadonlyMap<Statement, string> {
  const names = statementIds(record);
  return new Map(record.statements.map((statement, index) => [statement, names[index] ?? '']));
}

/** Every statement of these records by the name it is cited by. */
export function statementsById(records: Iterable<IdentifiedRecord>): ReadonlyMap<string, FoundStatement> {
  const found = new Map<string, FoundStatement>();
  for (const record of records) {
    const names = statementIds(record);
    record.statements.forEach((statement, index) => found.set(names[index] ?? '', { record, statement }));
  }
  return found;
}
