import type { AnswerIssue } from '../../domain/forms/answer-issues.ts';
import type { VisitProgress } from '../../domain/inspections/visit-issues.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { fieldText } from '../../i18n/field/field-text.ts';
import type { OpenVisit } from '../../state/field/field-state.ts';

/** What is wrong with an answer, and what would be right, in words. */
export function issueWords(language: 'zh' | 'en', { code, values }: AnswerIssue): string {
  const dated = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(language, value) : value]),
  );
  return fieldText(language, `issue.${code}`, dated);
}

/** What is wrong with the answer to a question, as far as it is time to say so: before the inspector tries to finish, only what was answered can be wrong. */
export function shownIssues({ tried, draft }: OpenVisit, { steps }: VisitProgress, id: string): readonly AnswerIssue[] {
  if (!tried && !Object.hasOwn(draft.visit.answers, id)) return [];
  return steps.flatMap(({ issues }) => issues.filter(({ question }) => question === id));
}
