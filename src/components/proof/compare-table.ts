import type { FigureRow } from '../../domain/derive/compare-figures.ts';
import { translate } from '../../i18n/translate.ts';
import type { StatementWords } from '../site-card/statement-words.ts';
import type { TextRow } from './compare-subject.ts';
import { sourceLine } from './source-line.ts';

/** The comparison as rows of a table: for each subject what is said, and of figures also for when and where it is said. */
export function compareTable(names: readonly string[], own: readonly TextRow[], figures: readonly FigureRow[], words: StatementWords): string[][] {
  const t = (key: Parameters<typeof translate>[1]): string => translate(words.language, key);
  const heads = names.flatMap((name) => [name, `${name}: ${t('findings.column.time')}`, `${name}: ${t('progress.source')}`]);
  return [
    [t('findings.column.field'), t('findings.column.nature'), t('compare.difference'), ...heads],
    ...own.map(({ label, cells, differs }) => [label, '', differs ? t('compare.differs') : t('compare.same'), ...cells.flatMap((cell) => [cell, '', ''])]),
    ...figures.map(({ field, scope, cells, difference }) => {
      const first = cells.find((cell) => cell !== null)?.newest[0];
      return [
        words.field({ field, ...(scope === null ? {} : { scope }) }),
        first ? words.nature(first) : '',
        t(`compare.${difference === 'different' ? 'differs' : difference}`),
        ...cells.flatMap((cell) =>
          cell === null
            ? [t('compare.unknown'), '', '']
            : [cell.newest.map(words.valueLine).join(' / '), cell.newest.map(words.time).join(' / '), cell.newest.map((statement) => sourceLine(statement, words)).join(' / ')],
        ),
      ];
    }),
  ];
}
