import type { Condition, Form } from '../forms/form.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Issue } from './issue.ts';

/**
 * Forms of the field are sound: one for each theme family and one for reports, the five process steps in their order,
 * conditions and limits that look at earlier questions of the right kind and at options that exist, units that exist,
 * and one list of changes for each version step.
 */
export function checkForms(forms: readonly Form[], vocabulary: Vocabulary): Issue[] {
  const families = forms.flatMap((form) => (form.for === 'report' ? [] : [form.for.family]));
  return [
    ...vocabulary.families.flatMap(({ id }): Issue[] => {
      const count = families.filter((family) => family === id).length;
      return count === 1 ? [] : [{ code: 'form-per-family', where: `families/${id}`, values: { count } }];
    }),
    ...families.filter((family) => !vocabulary.families.some(({ id }) => id === family)).map((family): Issue => ({ code: 'form-family-unknown', where: `forms/${family}`, values: { family } })),
    ...(forms.filter(({ for: subject }) => subject === 'report').length === 1 ? [] : [{ code: 'form-for-reports', where: 'forms', values: {} }]),
    ...forms.flatMap((form) => checkForm(form, vocabulary)),
  ];
}

function checkForm(form: Form, vocabulary: Vocabulary): Issue[] {
  const issues: Issue[] = [];
  const say = (code: string, where: string, values: Issue['values'] = {}): number => issues.push({ code, where: `${form.id}/${where}`, values });
  const steps = form.steps.map(({ id }) => id);
  const process = vocabulary.processSteps.map(({ id }) => id);
  if (form.for !== 'report' && steps.join() !== process.join()) say('form-steps', 'steps', { steps: steps.join(), expected: process.join() });
  if (new Set(steps).size < steps.length) say('form-step-twice', 'steps', { steps: steps.join() });
  if (form.changes.length !== form.version - 1) say('form-changes', 'changes', { lists: form.changes.length, version: form.version });
  const earlier = new Map<string, Form['steps'][number]['questions'][number]>();
  for (const question of form.steps.flatMap(({ questions }) => questions)) {
    if (earlier.has(question.id)) say('form-question-twice', question.id);
    if (question.when) checkCondition(question.when, question.id);
    if ('options' in question) {
      const values = question.options.map(({ value }) => value);
      if (new Set(values).size < values.length) say('form-option-twice', question.id, { values: values.join() });
      if (question.kind === 'choice' && question.options.some(({ alone }) => alone)) say('form-option-alone', question.id);
    }
    if (question.kind === 'number') {
      if (!vocabulary.units.some(({ id }) => id === question.unit)) say('form-unit-unknown', question.id, { unit: question.unit });
      if (question.minimum >= question.maximum) say('form-range', question.id, { minimum: question.minimum, maximum: question.maximum });
      if (question.notAbove !== undefined && earlier.get(question.notAbove)?.kind !== 'number') say('form-limit', question.id, { other: question.notAbove });
    }
    if (question.kind === 'date' && question.notBefore !== undefined && earlier.get(question.notBefore)?.kind !== 'date') say('form-limit', question.id, { other: question.notBefore });
    earlier.set(question.id, question);
  }
  for (const change of form.changes.flat())
    if (change.kind === 'recoded' && !earlier.has(change.question) && !form.changes.flat().some((other) => other.kind !== 'recoded' && other.question === change.question))
      say('form-change-unknown', change.question);
  return issues;

  function checkCondition(condition: Condition, where: string): void {
    if ('all' in condition || 'any' in condition) {
      for (const each of 'all' in condition ? condition.all : condition.any) checkCondition(each, where);
    } else if ('not' in condition) checkCondition(condition.not, where);
    else if ('question' in condition) {
      const asked = earlier.get(condition.question);
      if (!asked) say('form-condition-not-earlier', where, { question: condition.question });
      else if ('atLeast' in condition) {
        if (asked.kind !== 'number' && asked.kind !== 'rating') say('form-condition-kind', where, { question: condition.question });
      } else if (!('options' in asked)) say('form-condition-kind', where, { question: condition.question });
      else {
        for (const value of condition.is)
          if (!asked.options.some((option) => option.value === value)) say('form-condition-option', where, { question: condition.question, value });
      }
    }
  }
}
