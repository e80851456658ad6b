import { describe, expect, test } from 'vitest';
import { filledForm, type FilledForm, firstForm, formCondition, formOf, withOperator } from '../../../../src/components/ask/property-forms.ts';

const forms: readonly FilledForm[] = [
  { property: 'theme', operator: 'in', values: ['parking', 'port'] },
  { property: 'theme', operator: 'not-in', values: ['parking'] },
  { property: 'target_year', operator: 'between', values: [2022, 2024] },
  { property: 'target_year', operator: 'at-least', values: [2024] },
  { property: 'target_year', operator: 'at-most', values: [2024] },
  { property: 'name', operator: 'equals', values: ['台东'] },
  { property: 'name', operator: 'contains', values: ['100 % _ \\'] },
  { property: 'name', operator: 'like', values: ['大_路%'] },
  { property: 'stage', operator: 'is-null', values: [] },
  { property: 'stage', operator: 'not-null', values: [] },
];

describe('conditions as forms', () => {
  test.each(forms)('$operator becomes a condition and is the same form again', (form) => expect(filledForm(formCondition(form))).toEqual(form));

  test('the ends of a range are put in order', () =>
    expect(formCondition({ property: 'year', operator: 'between', values: [2024, 2020] })).toEqual({ op: 'between', property: 'year', low: 2020, high: 2024 }));

  test('a comparison without a form is left to its sentence', () => {
    expect(filledForm({ op: 'compare', property: 'year', comparison: '<', value: 2024, ignoreCase: false })).toBeNull();
    expect(filledForm({ op: 'and', args: [] })).toBeNull();
  });

  test('another operator keeps the values that still mean something', () => {
    const form = { name: 'target_year', kind: 'number', choices: [] } as const;
    const first = firstForm(form);
    expect(withOperator(form, first, 'between').values).toEqual([2024, 2024]);
    expect(withOperator(form, first, 'is-null').values).toEqual([]);
    expect(withOperator(form, { ...first, values: [] }, 'at-most').values).toEqual([0]);
  });

  test('a column of a file of one’s own is asked for by its own values, whatever its name', () => {
    const layer = (properties: Readonly<Record<string, string>>) => ({ id: 'mine', name: 'My file', rows: [{ properties }] }) as unknown as NonNullable<Parameters<typeof formOf>[1]>;
    expect(formOf('stage', layer({ stage: 'begun' }), null)).toEqual({ name: 'stage', kind: 'choice', choices: ['begun'] });
    expect(formOf('constructor', layer({ constructor: 'Li' }), null)).toEqual({ name: 'constructor', kind: 'choice', choices: ['Li'] });
    expect(formOf('toString', layer({ name: 'x' }), null)).toEqual({ name: 'toString', kind: 'text', choices: [] });
    expect(formOf('stage', undefined, null).choices).toContain('planned');
  });
});
