import { expect, test } from 'vitest';
import { axisSpan, axisYears } from '../../../../src/components/proof/time-axis.ts';
import { statement } from '../../../fixtures/statement.ts';

test('a year is as long as a year, a month as long as a month, a period reaches the end of its last month', () => {
  expect(axisSpan(statement({ asOf: '2024' }))).toEqual({ from: 2024, to: 2025 });
  expect(axisSpan(statement({ asOf: '2022-07' })).from).toBeCloseTo(2022.5);
  expect(axisSpan(statement({ period: { from: '2021', to: '2025' } }))).toEqual({ from: 2021, to: 2026 });
});

test('the axis holds whole years', () => {
  expect(axisYears([statement({ asOf: '2022-07' }), statement({ period: { from: '2021', to: '2025' } })])).toEqual({ first: 2021, end: 2026 });
});
