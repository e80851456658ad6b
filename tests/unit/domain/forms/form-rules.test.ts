import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForms } from '../../../../geodata/scripts/read-forms.ts';
import { answerIssues } from '../../../../src/domain/forms/answer-issues.ts';
import { type Answers, withAnswer } from '../../../../src/domain/forms/answers.ts';
import { formProgress } from '../../../../src/domain/forms/form-progress.ts';
import { holds } from '../../../../src/domain/forms/holds.ts';
import { migrateAnswers } from '../../../../src/domain/forms/migrate-answers.ts';
import { stepOfStage } from '../../../../src/domain/forms/step-of-stage.ts';
import { visibleQuestions } from '../../../../src/domain/forms/visible-questions.ts';
import type { Theme } from '../../../../src/domain/renewal-record.ts';
import { stages, themes } from '../../../../src/domain/terms.ts';
import { arbitraryAnswers } from '../../../fixtures/arbitrary-answers.ts';
import { testForm, testQuestion } from '../../../fixtures/form.ts';

const TODAY = '2026-11-26';
const asked = (answers: Answers, of: readonly Theme[] = ['roads']): string[] =>
  visibleQuestions(testForm, Object.freeze(answers), of).steps.flatMap(({ questions }) => questions.map(({ id }) => id));
const codes = (id: string, answers: Answers): string[] => answerIssues(testQuestion(id), Object.freeze(answers), TODAY).map(({ code }) => code);
const realForms = await readForms();
const arbitraryThemes = fc.subarray([...themes], { minLength: 1, maxLength: 3 });

describe('visible questions', () => {
  test('hide what hangs on an answer that was not given', () => {
    expect(asked({})).toEqual(['started', 'begun-on', 'ends-on', 'note', 'score']);
  });

  test('show what an answer calls for, also two deep', () => {
    expect(asked({ started: 'yes', signs: ['crane'], cranes: 2 }).slice(0, 4)).toEqual(['started', 'signs', 'cranes', 'turning']);
  });

  test('hide all that hangs on an answer taken back, and leave its answers out of what is kept', () => {
    const { answers } = visibleQuestions(testForm, { started: 'no', signs: ['crane'], cranes: 2, turning: 1 }, ['roads']);
    expect(answers).toEqual({ started: 'no' });
  });

  test('ask only sites of the theme', () => {
    expect(asked({}, ['metro'])).toContain('entrance');
    expect(asked({}, ['roads'])).not.toContain('entrance');
  });

  test('take no answer from the prototype of an object', () => {
    expect(holds({ question: 'constructor', is: ['x'] }, {}, [])).toBe(false);
    expect(visibleQuestions(testForm, JSON.parse('{"__proto__":"yes"}') as Answers, []).answers).toEqual({});
  });
});

describe('conditions', () => {
  test('join and turn around', () => {
    const yes = { question: 'started', is: ['yes'] };
    const metro = { themes: ['metro'] as const };
    expect(holds({ all: [yes, metro] }, { started: 'yes' }, ['metro'])).toBe(true);
    expect(holds({ all: [yes, metro] }, { started: 'yes' }, ['roads'])).toBe(false);
    expect(holds({ any: [yes, metro] }, {}, ['metro'])).toBe(true);
    expect(holds({ not: yes }, {}, [])).toBe(true);
  });

  test('look into several choices and at numbers, not at text that looks like one', () => {
    expect(holds({ question: 'signs', is: ['crane'] }, { signs: ['fence', 'crane'] }, [])).toBe(true);
    expect(holds({ question: 'cranes', atLeast: 2 }, { cranes: 2 }, [])).toBe(true);
    expect(holds({ question: 'cranes', atLeast: 2 }, { cranes: '9' }, [])).toBe(false);
  });
});

describe('issues of an answer', () => {
  test.each([
    ['started', {}, ['required']],
    ['started', { started: 'perhaps' }, ['option-unknown']],
    ['started', { started: 3 }, ['wrong-kind']],
    ['signs', {}, []],
    ['signs', { signs: ['fence', 'crane'] }, []],
    ['signs', { signs: ['none', 'crane'] }, ['option-alone']],
    ['signs', { signs: ['flag'] }, ['option-unknown']],
    ['signs', { signs: 'fence' }, ['wrong-kind']],
    ['cranes', { cranes: -1 }, ['below-minimum']],
    ['cranes', { cranes: 21 }, ['above-maximum']],
    ['cranes', { cranes: 1.5 }, ['not-whole']],
    ['cranes', { cranes: Number.NaN }, ['wrong-kind']],
    ['cranes', { cranes: '3' }, ['wrong-kind']],
    ['turning', { cranes: 2, turning: 3 }, ['above-other']],
    ['turning', { cranes: 2, turning: 2 }, []],
    ['begun-on', { 'begun-on': '2025-02-30' }, ['no-date']],
    ['begun-on', { 'begun-on': '2024-02-29' }, []],
    ['begun-on', { 'begun-on': '26.11.2026' }, ['no-date']],
    ['begun-on', { 'begun-on': '2026-11-27' }, ['date-ahead']],
    ['ends-on', { 'begun-on': '2026-05-01', 'ends-on': '2026-04-30' }, ['before-other']],
    ['ends-on', { 'begun-on': '2026-05-01', 'ends-on': '2031-01-01' }, []],
    ['note', { note: '   ' }, ['required']],
    ['note', { note: '一二三四五六' }, ['too-long']],
    ['note', { note: '𠮷𠮷𠮷𠮷𠮷' }, []],
    ['score', { score: 0 }, ['below-minimum']],
    ['score', { score: 6 }, ['above-maximum']],
    ['score', { score: 2.5 }, ['not-whole']],
    ['score', { score: 5 }, []],
  ] as const)('of %s with %o are %o', (id, answers, expected) => {
    expect(codes(id, answers)).toEqual(expected);
  });
});

describe('the progress of a form', () => {
  test('counts the chosen step, and of the others only those that were begun', () => {
    const progress = formProgress(testForm, { started: 'no' }, ['roads'], 'survey', TODAY);
    expect(progress.complete).toBe(true);
    expect(progress.steps.map(({ id, state }) => [id, state])).toEqual([
      ['survey', 'complete'],
      ['acceptance', 'untouched'],
    ]);
  });

  test('holds a step that was begun to what it requires', () => {
    const { complete, issues } = formProgress(testForm, { started: 'no', score: 3 }, ['roads'], 'survey', TODAY);
    expect(complete).toBe(false);
    expect(issues).toEqual([{ question: 'note', code: 'required', values: {} }]);
  });

  test('asks for the chosen step also where nothing was answered', () => {
    expect(formProgress(testForm, {}, ['roads'], 'survey', TODAY).issues.map(({ question }) => question)).toEqual(['started']);
  });
});

describe('answers of an older form', () => {
  test('are renamed and recoded; what has no question any more is set aside, not lost', () => {
    expect(migrateAnswers(testForm, 1, { begun: '2024-01-01', colour: 'red', started: 'ja' })).toEqual({
      answers: { 'begun-on': '2024-01-01', started: 'yes' },
      retired: { colour: 'red' },
    });
  });

  test('of the present version stay as they are', () => {
    expect(migrateAnswers(testForm, 3, { started: 'ja' })).toEqual({ answers: { started: 'ja' }, retired: {} });
  });

  test('of a newer or impossible version are left to the application that wrote them', () => {
    for (const version of [4, 0, -1, 1.5, Number.NaN]) expect(migrateAnswers(testForm, version, {})).toBeNull();
  });
});

describe('changing an answer', () => {
  test('leaves the others, and takes away what is emptied', () => {
    const before = Object.freeze({ started: 'yes', note: 'x' });
    expect(withAnswer(before, 'note', '')).toEqual({ started: 'yes' });
    expect(withAnswer(before, 'signs', [])).toBe(before);
    expect(withAnswer(before, 'started', 'yes')).toBe(before);
    expect(withAnswer(before, 'started', 'no')).toEqual({ started: 'no', note: 'x' });
  });
});

describe('the real forms', () => {
  test('open every stage at a step they have', () => {
    for (const form of realForms.filter(({ for: subject }) => subject !== 'report')) {
      for (const stage of stages) expect(form.steps.map(({ id }) => id), `${form.id} ${stage}`).toContain(stepOfStage(stage));
    }
  });

  test('follow a report from found to rated', () => {
    expect(realForms.find(({ id }) => id === 'report')?.steps.map(({ label }) => label.zh)).toEqual(['发现', '吹哨', '到场', '处置', '评价']);
  });

  test.each(realForms.map((form) => [form.id, form] as const))('%s: what is kept is asked, once more the same, and a complete form has no issue in it', (_, form) => {
    fc.assert(
      fc.property(arbitraryAnswers(form), arbitraryThemes, fc.constantFrom(...form.steps.map(({ id }) => id)), (answers, of, chosen) => {
        const { steps, answers: kept } = visibleQuestions(form, answers, of);
        const shown = new Set(steps.flatMap(({ questions }) => questions.map(({ id }) => id)));
        for (const id of Object.keys(kept)) expect(shown.has(id)).toBe(true);
        const again = visibleQuestions(form, kept, of);
        expect(again.answers).toEqual(kept);
        expect(again.steps).toEqual(steps);
        const progress = formProgress(form, answers, of, chosen, TODAY);
        expect(progress).toEqual(formProgress(form, kept, of, chosen, TODAY));
        for (const { question } of progress.issues) expect(shown.has(question)).toBe(true);
        for (const { state, issues } of progress.steps) if (state === 'complete') expect(issues).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each(realForms.map((form) => [form.id, form] as const))('%s: whoever answers what is asked for gets to the end', (_, form) => {
    for (const theme of themes) {
      for (const { id: chosen } of form.steps) {
        let answers: Answers = {};
        for (let round = 0; round < 40; round++) {
          const [issue] = formProgress(form, answers, [theme], chosen, TODAY).issues;
          if (!issue) break;
          expect(issue.code).toBe('required');
          const question = form.steps.flatMap(({ questions }) => questions).find(({ id }) => id === issue.question);
          if (!question) throw new Error(issue.question);
          const first = 'options' in question ? (question.options[0]?.value ?? '') : '';
          answers = withAnswer(answers, question.id, { choice: first, choices: [first], number: 'minimum' in question ? question.minimum : 0, text: 'x', date: TODAY, rating: 3 }[question.kind]);
        }
        expect(formProgress(form, answers, [theme], chosen, TODAY).complete, `${form.id} ${theme} ${chosen}`).toBe(true);
      }
    }
  });
});

describe('migration', () => {
  test('loses no answer, whatever the version', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('begun', 'colour', 'started', 'note', 'score'), fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 3 }), (answers, version) => {
        const migrated = migrateAnswers(testForm, version, answers);
        if (!migrated) throw new Error('version is known');
        expect(Object.keys(migrated.answers).length + Object.keys(migrated.retired).length).toBe(Object.keys(answers).length);
      }),
    );
  });
});
