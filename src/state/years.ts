import type { Years } from '../domain/filter.ts';

/** First and last year that the product shows. */
export const YEARS = { first: 2016, last: 2035 } as const;

/** One year chosen in a sense: knowledge starts with the first year, a plan is for the year alone. */
export const yearsOf = (sense: 'by' | 'for', year: number): Years => ({ from: sense === 'by' ? YEARS.first : year, to: year, sense });
