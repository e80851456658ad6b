import type { Answer, Answers } from './answers.ts';
import type { Form } from './form.ts';

/** Answers brought to the form's version, and those that no longer have a question: shown, never thrown away. */
export interface MigratedAnswers {
  readonly answers: Answers;
  readonly retired: Answers;
}

/**
 * Brings answers of an older version of a form to its version, one step after the other. Null for a version this form
 * does not know: a newer application wrote it, and only that one can change it.
 */
export function migrateAnswers(form: Form, version: number, answers: Answers): MigratedAnswers | null {
  if (!Number.isInteger(version) || version < 1 || version > form.version) return null;
  const current = new Map<string, Answer>(Object.entries(answers));
  const retired = new Map<string, Answer>();
  for (const change of form.changes.slice(version - 1).flat()) {
    const answer = current.get(change.question);
    if (answer === undefined) continue;
    if (change.kind === 'recoded') {
      current.set(change.question, recode(answer, change.values));
      continue;
    }
    current.delete(change.question);
    (change.kind === 'renamed' ? current : retired).set(change.kind === 'renamed' ? change.to : change.question, answer);
  }
  return { answers: Object.fromEntries(current), retired: Object.fromEntries(retired) };
}

function recode(answer: Answer, values: Readonly<Record<string, string>>): Answer {
  const one = (value: string): string => (Object.hasOwn(values, value) ? (values[value] ?? value) : value);
  if (typeof answer === 'object') return [...new Set(answer.map(one))];
  return typeof answer === 'string' ? one(answer) : answer;
}
