import { expectedFields } from '../expected-fields.ts';
import type { RenewalRecord } from '../renewal-record.ts';

/**
 * The expected fields on which all documents are silent, in the order of expectation. A district-wide record has no site
 * and no end of its own, so of it only the stage is expected. When something is completed is asked only of what has begun
 * or is planned, and is told by the stage "completed".
 */
export function missingFields({ themes, statements }: Pick<RenewalRecord, 'themes' | 'statements'>, districtWide: boolean): string[] {
  const said = new Set<string>();
  for (const { field, value } of statements) {
    if (field === 'stage' && value === 'unknown') continue;
    said.add(field);
    if (field === 'stage' && value === 'completed') said.add('completion-date');
  }
  const [theme] = themes;
  const ofSite = [...(said.has('stage') ? ['completion-date'] : []), ...(theme ? expectedFields[theme] : [])];
  const expected = ['stage', ...(districtWide ? [] : ofSite)];
  return expected.filter((field) => !said.has(field));
}
