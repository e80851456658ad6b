import type { Theme } from '../renewal-record.ts';
import type { Answers } from './answers.ts';
import type { Condition } from './form.ts';

/** Whether a condition holds. A question that was not answered is nothing: neither `is` nor `atLeast` holds for it. */
export function holds(condition: Condition, answers: Answers, themes: readonly Theme[]): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, answers, themes));
  if ('any' in condition) return condition.any.some((each) => holds(each, answers, themes));
  if ('not' in condition) return !holds(condition.not, answers, themes);
  if ('themes' in condition) return condition.themes.some((theme) => themes.includes(theme));
  const answer = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined;
  if (answer === undefined) return false;
  if ('atLeast' in condition) return typeof answer === 'number' && answer >= condition.atLeast;
  const chosen = typeof answer === 'object' ? answer : [String(answer)];
  return condition.is.some((value) => chosen.includes(value));
}
