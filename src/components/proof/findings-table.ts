import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Finding } from '../../domain/findings/finding.ts';
import { translate } from '../../i18n/translate.ts';
import { publishedWords } from '../site-card/source-link.ts';
import type { StatementWords } from '../site-card/statement-words.ts';
import { findingReason } from './finding-reason.ts';

/** Findings as a table, one row a statement, for export; the first row names the columns. */
export function findingsTable(
  findings: readonly Finding[],
  nameOf: (id: string) => CatalogueEntry['name'] | undefined,
  words: StatementWords,
): readonly (readonly string[])[] {
  const { language } = words;
  const columns = ['kind', 'reason', 'project', 'field', 'scope', 'nature', 'value', 'time', 'document', 'published', 'section'] as const;
  return [
    ['#', ...columns.map((column) => translate(language, `findings.column.${column}`))],
    ...findings.flatMap((finding, index) =>
      finding.claims.map(({ record, statement }) => [
        String(index + 1),
        translate(language, `findings.${finding.kind}`),
        findingReason(finding, words),
        nameOf(record)?.[language] ?? record,
        words.field({ field: statement.field }),
        statement.scope === undefined ? '' : words.scope(statement.scope),
        words.nature(statement),
        words.valueLine(statement),
        words.time(statement),
        words.document(statement).title[language],
        publishedWords(words.document(statement), words),
        statement.section,
      ]),
    ),
  ];
}
