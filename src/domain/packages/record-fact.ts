import type { Fact } from '../catalogue.ts';
import { lastDay } from '../derive/last-day.ts';
import type { Stage, Statement } from '../statement.ts';

/**
 * The part of a statement that filters and the derived stage need. A report cannot speak of a time after its
 * document was published (`published`, partial ISO date), so a period that runs on ends there; plans keep their end.
 */
export function recordFact(statement: Statement, published: string): Fact {
  const from = statement.asOf ?? statement.period?.from ?? published;
  const end = statement.asOf ?? statement.period?.to ?? published;
  const date = statement.nature === 'target' || lastDay(end) <= lastDay(published) ? end : published;
  return {
    nature: statement.nature,
    document: statement.document,
    fromYear: Number(from.slice(0, 4)),
    toYear: Number((statement.nature === 'target' ? end : date).slice(0, 4)),
    date,
    stage: statement.field === 'stage' ? (statement.value as Stage) : null,
  };
}
