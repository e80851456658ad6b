import { formatDistance } from '../../i18n/format-distance.ts';
import { formatErrorRadius } from '../../i18n/format-error-radius.ts';
import type { PropertyValue } from '../../query/layer.ts';
import type { ResultRow } from './ask-state.ts';
import { type NameSources, rowName, valueWords } from './ask-words.ts';

export const columnNames = ['name', 'verdict', 'theme', 'stage', 'subdistrict', 'distance', 'error'] as const;
export type ColumnName = (typeof columnNames)[number];

/** The columns an answer has something for. */
export function columnsOf(rows: readonly ResultRow[], layer: string): readonly ColumnName[] {
  const isSites = layer === 'sites';
  const hasDistance = rows.some(({ metres }) => metres !== null);
  return columnNames.filter((name) => {
    if (name === 'theme' || name === 'stage' || name === 'subdistrict') return isSites;
    return name !== 'distance' || hasDistance;
  });
}

const listOf = (value: PropertyValue | undefined): readonly (string | number | boolean)[] => (value === null || value === undefined ? [] : typeof value === 'object' ? value : [value]);

/** The words of a cell; empty where nothing is known. */
export function cellWords(column: ColumnName, { row, metres }: ResultRow, names: NameSources): string {
  const { language } = names;
  switch (column) {
    case 'name':
      return rowName(language, row);
    case 'verdict':
      return '';
    case 'distance':
      return metres === null ? '' : formatDistance(language, metres);
    case 'error':
      return row.geometry === null || row.errorMetres === 0 ? '' : formatErrorRadius(language, row.errorMetres);
    default:
      return listOf(row.properties[column])
        .map((value) => valueWords(names, column, value))
        .join(language === 'zh' ? '、' : ', ');
  }
}
