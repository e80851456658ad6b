import type { FoundStatement } from '../../domain/derive/statement-id.ts';
import type { IdentifiedRecord } from '../../domain/renewal-record.ts';
import { translate } from '../../i18n/translate.ts';
import type { StatementWords } from '../site-card/statement-words.ts';
import './proof-texts.ts';
import { sourceLine } from './source-line.ts';

/** What a report is about: a statement by its id, or the place of a record. */
export type ReportSubject = { readonly kind: 'statement'; readonly id: string; readonly found: FoundStatement } | { readonly kind: 'place'; readonly id: string; readonly record: IdentifiedRecord };

/** What its writer says. */
export interface ReportWords {
  readonly wrong: string;
  readonly right: string;
}

/** Finds what a report's link names: `record.field.…` a statement, `record` or `record.place` its place; null where there is none. */
export function reportSubject(id: string, statements: ReadonlyMap<string, FoundStatement>, records: ReadonlyMap<string, IdentifiedRecord>): ReportSubject | null {
  const found = statements.get(id);
  if (found) return { kind: 'statement', id, found };
  const record = records.get(id.replace(/\.place$/, ''));
  return record ? { kind: 'place', id: `${record.id}.place`, record } : null;
}

/** What is shown now of the subject of a report, a line each. */
export function shownLines(subject: ReportSubject, words: StatementWords): readonly string[] {
  const { language } = words;
  if (subject.kind === 'place') {
    const { precision, errorMetres, method, anchor, description } = subject.record.location;
    const error = errorMetres === null ? translate(language, 'report.no-error') : `${errorMetres} m`;
    return [
      translate(language, 'report.place', { name: subject.record.name[language] }),
      translate(language, 'report.place-words', { precision, error, method }),
      ...(anchor === null ? [] : [`${anchor[1]}, ${anchor[0]} (WGS 84)`]),
      description[language],
    ];
  }
  const { record, statement } = subject.found;
  return [
    record.name[language],
    translate(language, 'report.said', { words: `${words.nature(statement)} | ${words.field(statement)} | ${words.valueLine(statement)} | ${words.time(statement)}` }),
    translate(language, 'report.source', { source: sourceLine(statement, words) }),
  ];
}

/** A report as plain text: its id first, so that it is found by it, then what is shown, then what is said against it. */
export function reportText(subject: ReportSubject, said: ReportWords, about: { readonly version: string; readonly link: string }, words: StatementWords): string {
  const { language } = words;
  const t = (key: Parameters<typeof translate>[1], values: Parameters<typeof translate>[2] = {}): string => translate(language, key, values);
  return [
    t('report.id', { id: subject.id }),
    t('report.version', { version: about.version }),
    t('report.link', { link: about.link }),
    '',
    ...shownLines(subject, words),
    '',
    t('report.wrong'),
    said.wrong.trim(),
    '',
    t('report.right'),
    said.right.trim(),
    '',
  ].join('\n');
}

/** The draft of a mail without an addressee: who gave the map knows where it goes. */
export function mailDraft(subject: ReportSubject, text: string, words: StatementWords): string {
  return `mailto:?subject=${encodeURIComponent(translate(words.language, 'report.subject', { id: subject.id }))}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
}
