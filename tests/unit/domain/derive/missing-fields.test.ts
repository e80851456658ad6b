import { describe, expect, test } from 'vitest';
import { missingFields } from '../../../../src/domain/derive/missing-fields.ts';
import { expectedFields } from '../../../../src/domain/expected-fields.ts';
import vocabulary from '../../../../geodata/vocabulary.json' with { type: 'json' };
import { stage, statement } from '../../../fixtures/statement.ts';

describe('missingFields', () => {
  test('names what one expects of the main theme and no document says', () => {
    expect(missingFields({ themes: ['parking', 'port'], statements: [] }, false)).toEqual(['stage', 'new-parking-spaces']);
    expect(missingFields({ themes: ['parking'], statements: [stage('stalled', '2023'), statement({ field: 'new-parking-spaces' })] }, false)).toEqual(['completion-date']);
  });

  test('"completed" tells stage and completion, "unknown" tells nothing', () => {
    expect(missingFields({ themes: ['governance'], statements: [stage('completed', '2023')] }, false)).toEqual([]);
    expect(missingFields({ themes: ['governance'], statements: [stage('unknown', '2023')] }, false)).toEqual(['stage']);
  });

  test('of a district-wide record only the stage is expected', () => {
    expect(missingFields({ themes: ['industry'], statements: [] }, true)).toEqual(['stage']);
  });

  test('every expected field is a term of the vocabulary', () => {
    const known = new Set(vocabulary.fields.map(({ id }) => id));
    for (const field of ['stage', 'completion-date', ...Object.values(expectedFields).flat()]) expect(known, field).toContain(field);
  });
});
