import type { AnswerIssue } from '../../domain/forms/answer-issues.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { fieldText } from '../../i18n/field/field-text.ts';

/** What is wrong with an answer, and what would be right, in words. */
export function issueWords(language: 'zh' | 'en', { code, values }: AnswerIssue): string {
  const dated = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(language, value) : value]),
  );
  return fieldText(language, `issue.${code}`, dated);
}
