import type { Story } from './story.ts';
import type { Structure } from './structure.ts';

/** What explains the records: it travels with their statements and cites them. */
export interface Guides {
  readonly stories: readonly Story[];
  readonly structures: readonly Structure[];
}
