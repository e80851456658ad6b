import { formatDistance } from '../../i18n/format-distance.ts';
import { formatErrorRadius } from '../../i18n/format-error-radius.ts';
import type { PropertyValue } from '../../query/layer.ts';
import type { Language } from '../../state/app-state.ts';
import type { ResultRow } from './ask-state.ts';
import { type NameSources, rowName, valueWords } from './ask-words.ts';

export const columnNames = ['name', 'verdict', 'theme', 'stage', 'subdistrict', 'distance', 'error'] as const;
export type ColumnName = (typeof columnNames)[number];

/** More rows than this are ordered by code unit: a collator would hold the page up for a second. */
const MOST_COLLATED = 5000;

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

/** The rows in the order of a column; ties keep the order they came in. Unknown stands last in either direction. */
export function sortedRows(rows: readonly ResultRow[], column: ColumnName | null, descending: boolean, names: NameSources): readonly ResultRow[] {
  if (column === null) return rows;
  const compare = comparison(rows.length, names.language);
  const keyed = rows.map((row) => ({ row, key: keyOf(column, row, names) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    return sign * (typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compare(String(a.key), String(b.key)));
  });
  return keyed.map(({ row }) => row);
}

function keyOf(column: ColumnName, row: ResultRow, names: NameSources): string | number {
  if (column === 'verdict') return row.certain ? 0 : 1;
  if (column === 'distance') return row.metres ?? '';
  if (column === 'error') return row.row.geometry === null ? '' : row.row.errorMetres;
  return cellWords(column, row, names);
}

function comparison(count: number, language: Language): (a: string, b: string) => number {
  if (count > MOST_COLLATED) return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return new Intl.Collator(language === 'zh' ? 'zh-Hans' : 'en', { numeric: true }).compare;
}
