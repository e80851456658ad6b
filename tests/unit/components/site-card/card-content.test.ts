import { describe, expect, test } from 'vitest';
import { cardContent } from '../../../../src/components/site-card/card-content.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';
import { identifiedRecord } from '../../../fixtures/identified-record.ts';
import { documents, stage, statement } from '../../../fixtures/statement.ts';
import { vocabulary } from '../../../fixtures/vocabulary.ts';

const entry = catalogueEntry({ id: 'a', themes: ['parking'] });
const content = (...statements: Statement[]) =>
  cardContent(entry, [entry], new Map([['a', identifiedRecord({ id: 'a', statements })]]), documents, vocabulary);
const fields = (figures: readonly { readonly field: string; readonly nature: string }[]) => figures.map(({ field, nature }) => `${field} ${nature}`);

describe('cardContent', () => {
  test('keeps texts, numbers and dates apart, in the order of the vocabulary with actuals first', () => {
    const { lede, texts, figures, steps } = content(
      statement({ field: 'site-area', unit: 'm2', nature: 'description' }),
      statement({ nature: 'target', asOf: '2025', scope: 'shared' }),
      statement({ scope: 'all-lots' }),
      statement({ field: 'background', value: '旧厂', unit: null }),
      statement({ field: 'description', value: '停车场', unit: null, nature: 'description' }),
      statement({ field: 'start-date', value: '2022', unit: null }),
      stage('under-construction', '2023'),
    );
    expect(fields(lede)).toEqual(['description description']);
    expect(fields(texts)).toEqual(['background actual']);
    expect(fields(figures)).toEqual(['parking-spaces actual', 'parking-spaces target', 'site-area description']);
    expect(steps.map(({ kind }) => kind)).toEqual(['date', 'stage']);
  });

  test('figures that are drawn as bars are not listed once more', () => {
    const { figures, comparisons } = content(statement(), statement({ nature: 'target', asOf: '2025', value: 120 }), statement({ field: 'households' }));
    expect(comparisons).toHaveLength(1);
    expect(fields(figures)).toEqual(['households actual']);
  });

  test('names the gaps, but not the stage, which has its own place', () => {
    expect(content().missing).toEqual(['new-parking-spaces']);
    expect(content(stage('stalled', '2023')).missing).toEqual(['completion-date', 'new-parking-spaces']);
  });

  test('the history holds every statement, newest first', () => {
    const [old, fresh] = [statement({ asOf: '2021' }), statement({ asOf: '2023' })];
    expect(content(old, fresh).history).toEqual([fresh, old]);
  });

  test('throws where catalogue and records do not belong together', () => {
    expect(() => cardContent(entry, [entry], new Map(), documents, vocabulary)).toThrow('record a of the catalogue');
  });
});
