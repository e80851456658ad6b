import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { findTerm } from '../../domain/derive/find-term.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import type { OwnValue } from '../../domain/layers/own-layer.ts';
import type { Statement } from '../../domain/statement.ts';
import type { ExportSheet, ExportTable } from '../../formats/export/export-table.ts';
import { type ExportKey, exportText } from '../../i18n/layers/export-text.ts';
import { sitesLayer } from '../../query/map-layers.ts';
import type { RecordSource } from '../../services/record-source.ts';
import type { AppState } from '../../state/app-state.ts';
import { type StatementWords, statementWords } from '../site-card/statement-words.ts';
import { termLabel } from '../term-label.ts';
import { aboutLines } from './about-lines.ts';

const COLUMNS = ['id', 'zh', 'en', 'themes', 'stage', 'since', 'subdistricts', 'precision', 'error', 'method'] as const;
const STATEMENT_COLUMNS = ['id', 'name', 'field', 'value', 'number', 'unit', 'nature', 'time', 'document', 'section', 'basis'] as const;

/**
 * Records of the official data with their places as drawn, and each of their statements as a row of the second table. Rejects
 * where the statements do not arrive.
 */
export async function recordTable(state: AppState, source: RecordSource, entries: readonly CatalogueEntry[], filter: string | null): Promise<ExportTable> {
  const { language, catalogue, base, vocabulary } = state;
  if (catalogue.status !== 'ready' || base.status !== 'ready' || vocabulary.status !== 'ready') throw new Error('nothing can be taken away before it has arrived');
  const [records, documents, terms] = await Promise.all([source.records(), source.documents(), source.terms()]);
  const words = statementWords({ ...vocabulary.value, ...terms }, documents, language);
  const places = new Map(sitesLayer(catalogue.value, base.value, null).rows.map(({ id, geometry }) => [id, geometry]));
  const text = (key: ExportKey): string => exportText(language, key);
  const comma = language === 'zh' ? '、' : ', ';
  const rows = entries.map((entry): readonly OwnValue[] => {
    const { stage, since } = shownStage(entry.facts);
    return [
      entry.id,
      entry.name.zh,
      entry.name.en,
      entry.themes.map((theme) => termLabel(vocabulary.value, 'themes', theme, language)).join(comma),
      words.stage(stage),
      since,
      entry.subdistricts.join(comma),
      findTerm(vocabulary.value.precisions, entry.precision).label[language],
      entry.errorMetres,
      entry.method,
    ];
  });
  const statements = entries.flatMap((entry) => (records.get(entry.id)?.statements ?? []).map((statement) => statementRow(entry, statement, words)));
  const second: ExportSheet = { name: text('statements'), columns: STATEMENT_COLUMNS.map((column) => text(`column.${column}`)), rows: statements };
  const used = new Set(statements.map((row) => row[8]));
  return {
    name: text('records'),
    columns: COLUMNS.map((column) => text(`column.${column}`)),
    rows,
    geometries: entries.map(({ id }) => places.get(id) ?? null),
    nameColumn: language === 'zh' ? 1 : 2,
    second,
    about: aboutLines(language, {
      title: text('records'),
      filter,
      rows: entries.length,
      version: catalogue.value.version,
      sources: [...[...documents.values()].map(({ title }) => title[language]).filter((title) => used.has(title)), text('about.map-sources')],
      licence: text('about.licence-odbl'),
    }),
  };
}

function statementRow(entry: CatalogueEntry, statement: Statement, words: StatementWords): readonly OwnValue[] {
  return [
    entry.id,
    entry.name[words.language],
    words.field(statement),
    words.valueLine(statement),
    typeof statement.value === 'number' ? statement.value : null,
    words.unit(statement.unit, statement.field) || null,
    words.nature(statement),
    words.time(statement),
    words.document(statement).title[words.language],
    statement.section,
    statement.basis,
  ];
}
