import type { Theme } from '../renewal-record.ts';
import { type AnswerIssue, answerIssues } from './answer-issues.ts';
import type { Answers } from './answers.ts';
import type { Form } from './form.ts';
import { visibleQuestions } from './visible-questions.ts';

/** How far one step is. */
export interface StepProgress {
  readonly id: string;
  readonly asked: number;
  readonly answered: number;
  readonly issues: readonly AnswerIssue[];
  /** Answered and without an issue; a step nobody has touched is `untouched`, not incomplete. */
  readonly state: 'untouched' | 'begun' | 'complete';
}

/** How far a form is. */
export interface FormProgress {
  readonly steps: readonly StepProgress[];
  /** What keeps it from being finished: the issues of the chosen step and of every other step that was begun. */
  readonly issues: readonly AnswerIssue[];
  readonly complete: boolean;
}

/** What is answered and what is still to mend, for a form that is about the step `chosen`. `today` as for `answerIssues`. */
export function formProgress(form: Form, answers: Answers, themes: readonly Theme[], chosen: string, today: string): FormProgress {
  const visible = visibleQuestions(form, answers, themes);
  const steps = visible.steps.map(({ step, questions }): StepProgress => {
    const answered = questions.filter(({ id }) => Object.hasOwn(visible.answers, id)).length;
    const issues = questions.flatMap((question) => answerIssues(question, visible.answers, today));
    const state = answered === 0 ? 'untouched' : issues.length === 0 ? 'complete' : 'begun';
    return { id: step.id, asked: questions.length, answered, issues, state };
  });
  const issues = steps.filter(({ id, state }) => id === chosen || state !== 'untouched').flatMap((step) => step.issues);
  return { steps, issues, complete: issues.length === 0 };
}
