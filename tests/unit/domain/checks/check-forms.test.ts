import { describe, expect, test } from 'vitest';
import { readForms } from '../../../../geodata/scripts/read-forms.ts';
import { checkForms } from '../../../../src/domain/checks/check-forms.ts';
import type { Form, Question } from '../../../../src/domain/forms/form.ts';
import { composeForm } from '../../../../src/domain/forms/form-source.ts';
import { realVocabulary } from '../../../fixtures/real-vocabulary.ts';

const vocabulary = realVocabulary;
const forms = await readForms();
const [first] = forms;
if (!first) throw new Error('no forms');

/** Codes found when the first form's first step gets one more question. */
const with_ = (question: object): string[] => codesOf({ steps: first.steps.map((step, index) => (index === 0 ? { ...step, questions: [...step.questions, question as Question] } : step)) });
const codesOf = (change: Partial<Form>): string[] => checkForms([{ ...first, ...change }, ...forms.slice(1)], vocabulary).map(({ code }) => code);
const label = { zh: '问', en: 'ask' };
const choice = { id: 'extra', kind: 'choice', label, options: [{ value: 'a', label }, { value: 'b', label }] };

describe('checking forms', () => {
  test('finds nothing in the real ones', () => {
    expect(checkForms(forms, vocabulary)).toEqual([]);
  });

  test('misses a family without a form, and the reports', () => {
    expect(checkForms(forms.slice(1), vocabulary).map(({ code }) => code)).toEqual(['form-per-family']);
    expect(checkForms(forms.filter(({ id }) => id !== 'report'), vocabulary).map(({ code }) => code)).toEqual(['form-for-reports']);
  });

  test('wants the five process steps in their order', () => {
    expect(codesOf({ steps: [...first.steps].reverse() })).toContain('form-steps');
  });

  test('wants a list of changes for each version step', () => {
    expect(codesOf({ version: 2 })).toEqual(['form-changes']);
  });

  test.each([
    ['an id twice', { ...choice, id: 'access' }, 'form-question-twice'],
    ['an option twice', { ...choice, options: [choice.options[0], choice.options[0]] }, 'form-option-twice'],
    ['an exclusive option where only one can be chosen', { ...choice, options: [{ value: 'a', label, alone: true }, { value: 'b', label }] }, 'form-option-alone'],
    ['a condition on a later question', { ...choice, when: { question: 'works-started', is: ['yes'] } }, 'form-condition-not-earlier'],
    ['a condition on an option that is not there', { ...choice, when: { question: 'access', is: ['never'] } }, 'form-condition-option'],
    ['a condition on the size of a choice', { ...choice, when: { not: { all: [{ question: 'access', atLeast: 1 }] } } }, 'form-condition-kind'],
    ['a unit nobody knows', { id: 'n', kind: 'number', label, unit: 'ell', minimum: 0, maximum: 1 }, 'form-unit-unknown'],
    ['a range without room', { id: 'n', kind: 'number', label, unit: 'm', minimum: 1, maximum: 1 }, 'form-range'],
    ['a limit that is no number', { id: 'n', kind: 'number', label, unit: 'm', minimum: 0, maximum: 1, notAbove: 'access' }, 'form-limit'],
    ['a date limited by something else', { id: 'd', kind: 'date', label, past: true, notBefore: 'access' }, 'form-limit'],
  ])('finds %s', (_, question, code) => {
    expect(with_(question)).toContain(code);
  });

  test('refuses a form that uses a common question that is not there', () => {
    const source = { ...first, steps: [{ ...first.steps[0], id: 's', label, definition: label, questions: [{ use: 'nothing' }] }] };
    expect(() => composeForm(source, [])).toThrow('nothing');
  });
});
