import { expectedFields } from '../expected-fields.ts';
import type { RenewalRecord } from '../renewal-record.ts';

/** How well one expected field of a record is known. */
export type Coverage = 'stated' | 'interpreted' | 'unknown';

/**
 * For each expected field of a record whether a document states it, only our reading gives it, or nothing does. A
 * completion date is told by the stage "completed"; of a district-wide record only the stage is expected.
 */
export function coverageOf({ themes, statements }: Pick<RenewalRecord, 'themes' | 'statements'>, districtWide: boolean): ReadonlyMap<string, Coverage> {
  const [theme] = themes;
  const fields = ['stage', ...(districtWide || !theme ? [] : ['completion-date', ...expectedFields[theme]])];
  return new Map(
    fields.map((field) => {
      const said = statements.filter(
        (statement) => (statement.field === field && statement.value !== 'unknown') || (field === 'completion-date' && statement.field === 'stage' && statement.value === 'completed'),
      );
      const best = said.some(({ basis }) => basis === 'stated') ? 'stated' : said.length > 0 ? 'interpreted' : 'unknown';
      return [field, best] as const;
    }),
  );
}
