import type { Theme } from '../renewal-record.ts';
import type { Answers } from './answers.ts';
import type { Form, FormStep, Question } from './form.ts';
import { holds } from './holds.ts';

/** A form's visible questions, step by step, and the answers that belong to them. */
export interface VisibleForm {
  readonly steps: readonly { readonly step: FormStep; readonly questions: readonly Question[] }[];
  /** Answers to visible questions only: what is kept when the form is saved. */
  readonly answers: Answers;
}

/**
 * What is asked, given the answers so far and the site's themes. A condition sees only answers to visible questions, so
 * that changing one answer hides all that hung on it, however deep. Hidden answers are left out, not lost: the draft keeps them.
 */
export function visibleQuestions(form: Form, answers: Answers, themes: readonly Theme[]): VisibleForm {
  const seen: Record<string, Answers[string]> = Object.create(null) as Record<string, Answers[string]>;
  const steps = form.steps.map((step) => ({
    step,
    questions: step.questions.filter(({ id, when }) => {
      if (when && !holds(when, seen, themes)) return false;
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      if (answer !== undefined) seen[id] = answer;
      return true;
    }),
  }));
  return { steps, answers: { ...seen } };
}
