import type { Answer, Answers } from './answers.ts';
import type { Question } from './form.ts';

/** What can be wrong with an answer, beside its being missing. */
export type AnswerCode =
  | 'required'
  | 'wrong-kind'
  | 'option-unknown'
  | 'option-alone'
  | 'below-minimum'
  | 'above-maximum'
  | 'not-whole'
  | 'above-other'
  | 'too-long'
  | 'no-date'
  | 'date-ahead'
  | 'before-other';

/** One thing to mend before a form is complete; `values` go into the words for it. */
export interface AnswerIssue {
  readonly question: string;
  readonly code: AnswerCode;
  readonly values: Readonly<Record<string, string | number>>;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What is wrong with the answer to a visible question. `today` is an ISO date of the place where the form is filled in. */
export function answerIssues(question: Question, answers: Answers, today: string): readonly AnswerIssue[] {
  const issue = (code: AnswerCode, values: AnswerIssue['values'] = {}): AnswerIssue => ({ question: question.id, code, values });
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  if (answer === undefined || (typeof answer === 'string' && answer.trim() === '')) return question.required ? [issue('required')] : [];
  switch (question.kind) {
    case 'choice':
      if (typeof answer !== 'string') return [issue('wrong-kind')];
      return question.options.some(({ value }) => value === answer) ? [] : [issue('option-unknown', { value: answer })];
    case 'choices':
      return choicesIssues(question, answer, issue);
    case 'number':
      return numberIssues(question, answer, answers, issue);
    case 'text':
      if (typeof answer !== 'string') return [issue('wrong-kind')];
      return characterCount(answer) > question.longest ? [issue('too-long', { length: characterCount(answer), longest: question.longest })] : [];
    case 'date':
      return dateIssues(question, answer, answers, today, issue);
    case 'rating':
      if (typeof answer !== 'number') return [issue('wrong-kind')];
      if (!Number.isInteger(answer)) return [issue('not-whole')];
      if (answer < 1) return [issue('below-minimum', { minimum: 1 })];
      return answer > 5 ? [issue('above-maximum', { maximum: 5 })] : [];
  }
}

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>;
type MakeIssue = (code: AnswerCode, values?: AnswerIssue['values']) => AnswerIssue;

/** Characters as people count them: 𠮷 is one. */
const characterCount = (text: string): number => Array.from(text).length;

function choicesIssues({ options }: Kind<'choices'>, answer: Answer, issue: MakeIssue): AnswerIssue[] {
  if (typeof answer !== 'object') return [issue('wrong-kind')];
  const unknown = answer.find((value) => !options.some((option) => option.value === value));
  if (unknown !== undefined) return [issue('option-unknown', { value: unknown })];
  const alone = options.find((option) => option.alone && answer.includes(option.value));
  return alone && answer.length > 1 ? [issue('option-alone', { value: alone.value })] : [];
}

function numberIssues({ minimum, maximum, whole, notAbove }: Kind<'number'>, answer: Answer, answers: Answers, issue: MakeIssue): AnswerIssue[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return [issue('wrong-kind')];
  const issues: AnswerIssue[] = [];
  if (answer < minimum) issues.push(issue('below-minimum', { minimum }));
  if (answer > maximum) issues.push(issue('above-maximum', { maximum }));
  if (whole && !Number.isInteger(answer)) issues.push(issue('not-whole'));
  const other = notAbove === undefined ? undefined : answers[notAbove];
  if (notAbove !== undefined && typeof other === 'number' && answer > other) issues.push(issue('above-other', { other: notAbove, limit: other }));
  return issues;
}

function dateIssues({ past, notBefore }: Kind<'date'>, answer: Answer, answers: Answers, today: string, issue: MakeIssue): AnswerIssue[] {
  if (typeof answer !== 'string') return [issue('wrong-kind')];
  if (!isDate(answer)) return [issue('no-date')];
  const issues: AnswerIssue[] = [];
  if (past && answer > today) issues.push(issue('date-ahead', { today }));
  const other = notBefore === undefined ? undefined : answers[notBefore];
  if (notBefore !== undefined && typeof other === 'string' && isDate(other) && answer < other) issues.push(issue('before-other', { other: notBefore, limit: other }));
  return issues;
}

/** True for a day that exists: not for 2025-02-30, which `Date` would take for 2 March. */
function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
