import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { ExportTable } from '../../formats/export/export-table.ts';
import { exportText } from '../../i18n/layers/export-text.ts';
import type { RecordSource } from '../../services/record-source.ts';
import type { AppState } from '../../state/app-state.ts';
import { rowTable } from '../export/own-tables.ts';
import { recordTable } from '../export/record-table.ts';
import type { AskResult, ResultRow } from './ask-state.ts';

/**
 * Rows of an answer as a table to take away, in the answer's order: what each record is, whether it is certain or only possible
 * that it belongs here, and, for the nearest, how many metres away. Rejects where statements of projects do not arrive.
 */
export async function answerTable(state: AppState, source: RecordSource, { query, note }: AskResult, found: readonly ResultRow[], question: string): Promise<ExportTable> {
  const { language, catalogue } = state;
  if (query.target !== 'sites' || catalogue.status !== 'ready') {
    const version = note.dataVersions.find(({ layer }) => layer === query.target)?.version ?? '';
    return withVerdicts(language, rowTable(language, query.target, found.map(({ row }) => row), question, version), found);
  }
  const entries = new Map(catalogue.value.entries.map((entry) => [entry.id, entry]));
  const known = found.flatMap((row): readonly (readonly [ResultRow, CatalogueEntry])[] => {
    const entry = entries.get(row.id);
    return entry ? [[row, entry]] : [];
  });
  return withVerdicts(language, await recordTable(state, source, known.map(([, entry]) => entry), question), known.map(([row]) => row));
}

/** The same table with the verdict on each row and, where one is known, its distance; rows and verdicts are in the same order. */
export function withVerdicts(language: 'zh' | 'en', table: ExportTable, found: readonly Pick<ResultRow, 'certain' | 'metres'>[]): ExportTable {
  const hasDistance = found.some(({ metres }) => metres !== null);
  return {
    ...table,
    columns: [...table.columns, exportText(language, 'column.verdict'), ...(hasDistance ? [exportText(language, 'column.metres')] : [])],
    rows: table.rows.map((row, index) => {
      const { certain = false, metres = null } = found[index] ?? {};
      return [...row, exportText(language, certain ? 'verdict.certain' : 'verdict.possible'), ...(hasDistance ? [metres === null ? null : Math.round(metres)] : [])];
    }),
  };
}
