import { expect, test } from 'vitest';
import { coverageOf } from '../../../../src/domain/derive/coverage.ts';
import { stage, statement } from '../../../fixtures/statement.ts';

test('each expected field is stated, interpreted or unknown', () => {
  const statements = [stage('completed', '2023', { basis: 'interpreted' }), statement({ field: 'site-area' })];
  expect([...coverageOf({ themes: ['port'], statements }, false)]).toEqual([
    ['stage', 'interpreted'],
    ['completion-date', 'interpreted'],
    ['site-area', 'stated'],
    ['investment', 'unknown'],
  ]);
});

test('a statement beats our reading, and an unknown stage is none', () => {
  expect(coverageOf({ themes: ['parks'], statements: [stage('planned', '2023', { basis: 'interpreted' }), stage('planned', '2022')] }, false).get('stage')).toBe('stated');
  expect(coverageOf({ themes: ['parks'], statements: [stage('unknown', '2023')] }, false).get('stage')).toBe('unknown');
});

test('of a district-wide record only the stage is expected', () => {
  expect([...coverageOf({ themes: ['port'], statements: [] }, true)]).toEqual([['stage', 'unknown']]);
});
