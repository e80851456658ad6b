import type { IdentifiedRecord } from '../renewal-record.ts';
import { statementsById } from '../derive/statement-id.ts';
import type { Structure } from '../guides/structure.ts';
import { checkCitations } from './check-citations.ts';
import type { Issue } from './issue.ts';

/** Structures have names of their own, parts that are records, and cite statements that exist; a part cites its own record. */
export function checkStructures(structures: readonly Structure[], records: readonly IdentifiedRecord[]): Issue[] {
  const known = statementsById(records);
  const ids = new Set(records.map(({ id }) => id));
  return structures.flatMap(({ id, statements, parts }, index) => [
    ...(structures.findIndex((other) => other.id === id) < index ? [{ code: 'structure-twice', where: id, values: {} }] : []),
    ...checkCitations([{ where: id, statements }], known),
    ...parts.flatMap((part) => {
      const where = `${id}/${part.record}`;
      if (!ids.has(part.record)) return [{ code: 'record-unknown', where, values: {} }];
      const foreign = part.statements.filter((name) => (known.get(name)?.record.id ?? part.record) !== part.record);
      return [...checkCitations([{ where, statements: part.statements }], known), ...foreign.map((statement) => ({ code: 'statement-of-another', where, values: { statement } }))];
    }),
  ]);
}
