import { exportText } from '../../i18n/layers/export-text.ts';

/** What has to be said about a file. */
export interface ExportFacts {
  readonly title: string;
  /** The filter or question in words; null for none. */
  readonly filter: string | null;
  readonly rows: number;
  readonly version: string | null;
  readonly sources: readonly string[];
  readonly licence: string;
}

/** The lines that say what a file is, under which filter and by whose leave. */
export function aboutLines(language: 'zh' | 'en', { title, filter, rows, version, sources, licence }: ExportFacts): readonly (readonly [string, string])[] {
  const label = (key: 'title' | 'filter' | 'rows' | 'version' | 'sources' | 'licence' | 'date'): string => exportText(language, `about.${key}`);
  return [
    [label('title'), title],
    [label('filter'), filter ?? exportText(language, 'about.no-filter')],
    [label('rows'), String(rows)],
    ...(version === null ? [] : [[label('version'), version] as const]),
    ...sources.map((source) => [label('sources'), source] as const),
    [label('licence'), licence],
    [label('date'), new Date().toISOString().slice(0, 10)],
  ];
}
