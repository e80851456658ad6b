import type { Fact } from '../catalogue.ts';
import type { Years } from '../filter.ts';

type TimedFact = Pick<Fact, 'nature' | 'fromYear' | 'toYear' | 'date'>;

/** The year from whose end on a fact is known: a plan from the year it begins, a report once what it reports is over. */
export const knownFrom = ({ nature, fromYear, date }: TimedFact): number => (nature === 'target' ? fromYear : Number(date.slice(0, 4)));

/** Whether a fact belongs to the chosen years in the sense they were chosen in. */
export function speaksOf(fact: TimedFact, years: Years): boolean {
  if (years.sense === 'by') return knownFrom(fact) <= years.to;
  if (years.sense === 'for' && fact.nature !== 'target') return false;
  return fact.fromYear <= years.to && fact.toYear >= years.from;
}
