import { describe, expect, test } from 'vitest';
import { progress } from '../../../../src/domain/derive/progress.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { documents, stage, statement } from '../../../fixtures/statement.ts';

const dates = new Set(['start-date', 'completion-date']);
const line = (...statements: Statement[]) =>
  progress(statements, dates, documents).map((step) => [
    ...step.statements.map(({ value }) => value),
    ...(step.planned ? ['planned'] : []),
    ...(step.newest ? ['newest'] : []),
  ]);

describe('progress', () => {
  test('runs from old to new, marks the newest report, and leaves plans open', () => {
    expect(
      line(
        stage('planned', '2024', { nature: 'target' }),
        stage('completed', '2023'),
        stage('stalled', '2013-12'),
        stage('under-construction', '2022-05-30', { document: 'may' }),
      ),
    ).toEqual([['stalled'], ['under-construction'], ['completed', 'newest'], ['planned', 'planned']]);
  });

  test('puts reports of one stage into one step, as long as no other report comes between', () => {
    expect(line(stage('under-construction', '2022-05'), stage('under-construction', '2022-12'), stage('stalled', '2023-01'), stage('under-construction', '2023-02'))).toEqual([
      ['under-construction', 'under-construction'],
      ['stalled'],
      ['under-construction', 'newest'],
    ]);
  });

  test('a plan between two reports does not part them', () => {
    const steps = line(stage('under-construction', '2021'), stage('completed', '2022', { nature: 'target' }), stage('under-construction', '2023'));
    expect(steps).toEqual([['under-construction', 'under-construction', 'newest'], ['completed', 'planned']]);
  });

  test('a date field stands at its own date, not at that of its document', () => {
    expect(line(stage('under-construction', '2022-03'), statement({ field: 'start-date', value: '2008', unit: null, asOf: '2023' }))).toEqual([
      ['2008'],
      ['under-construction', 'newest'],
    ]);
  });

  test('a milestone on the date of a stage belongs to its step', () => {
    const halt = statement({ field: 'start-date', value: '2013-12', unit: null, asOf: '2022-12' });
    expect(line(halt, stage('stalled', '2013-12'))).toEqual([['stalled', '2013-12', 'newest']]);
  });

  test('says nothing of other fields and of an unknown stage', () => {
    expect(line(statement(), stage('unknown', '2023'))).toEqual([]);
  });

  test('has no newest step where nothing is reported', () => {
    expect(line(stage('planned', '2025', { nature: 'target' }))).toEqual([['planned', 'planned']]);
  });
});
