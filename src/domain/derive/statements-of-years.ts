import type { Years } from '../filter.ts';
import { recordFact } from '../packages/record-fact.ts';
import type { Statement } from '../statement.ts';
import { speaksOf } from './speaks-of.ts';
import { type Documents, publicationDate } from './statement-moment.ts';

/** The statements that belong to the chosen years, by the rule by which list and counts follow them; all where none are chosen. */
export function statementsOfYears(statements: readonly Statement[], years: Years | null, documents: Documents): readonly Statement[] {
  if (years === null) return statements;
  return statements.filter((statement) => speaksOf(recordFact(statement, publicationDate(statement, documents)), years));
}
