import type { Structure } from './structure.ts';

/** What explains the records: it travels with their statements and cites them. */
export interface Guides {
  readonly structures: readonly Structure[];
}
