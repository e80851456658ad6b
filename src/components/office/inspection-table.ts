import type { Geometry } from '../../domain/geometry.ts';
import type { RecordSummary } from '../../domain/inspections/visit-record.ts';
import type { ExportTable } from '../../formats/export/export-table.ts';
import { fieldText, type FieldKey } from '../../i18n/field/field-text.ts';
import { exportText } from '../../i18n/layers/export-text.ts';
import { aboutLines } from '../export/about-lines.ts';

/** How the rows of a table are called. */
export interface InspectionWords {
  readonly site: (record: RecordSummary) => string;
  readonly stage: (stage: RecordSummary['observed']) => string;
}

const columns = ['site', 'date', 'observed', 'documented', 'verdict', 'state', 'photos', 'author'] as const;

/** Inspections as a table to take away: what was seen beside what the documents said when it was seen. */
export function inspectionTable(language: 'zh' | 'en', records: readonly RecordSummary[], filter: string, { site, stage }: InspectionWords): ExportTable {
  const text = (key: FieldKey, values?: Readonly<Record<string, string | number>>): string => fieldText(language, key, values);
  const title = text('inspections.title');
  return {
    name: title,
    columns: columns.map((column) => text(`inspections.${column}`)),
    rows: records.map((record) => [
      site(record),
      new Date(record.startedAt).toISOString(),
      stage(record.observed),
      stage(record.documented),
      text(`inspections.verdict.${record.verdict ?? 'none'}`),
      text(`state.${record.state}`),
      record.photos.length,
      record.author,
    ]),
    geometries: records.map(({ point }): Geometry | null => (point === null ? null : { type: 'Point', coordinates: [...point] })),
    nameColumn: 0,
    second: null,
    about: aboutLines(language, { title, filter, rows: records.length, version: null, sources: [text('inspections.source')], licence: exportText(language, 'about.own') }),
  };
}
