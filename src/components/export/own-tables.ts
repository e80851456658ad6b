import type { Drawing } from '../../domain/drawing.ts';
import type { OpenLayer } from '../../domain/layers/own-layer.ts';
import type { ExportTable } from '../../formats/export/export-table.ts';
import { exportText } from '../../i18n/layers/export-text.ts';
import type { LayerRow } from '../../query/layer.ts';
import { isOwnLayer } from '../../query/own-layer-data.ts';
import { aboutLines } from './about-lines.ts';

type Language = 'zh' | 'en';

/** A layer that a person brought, as it is kept: in WGS 84. */
export function layerTable(language: Language, { layer, features }: OpenLayer): ExportTable {
  const { columns } = layer.facts;
  return {
    name: layer.name,
    columns: [exportText(language, 'column.row'), ...columns],
    rows: features.map(({ id, properties }) => [id, ...columns.map((column) => properties[column] ?? null)]),
    geometries: features.map(({ geometry }) => geometry),
    nameColumn: columns.length > 0 ? 1 : 0,
    second: null,
    about: aboutLines(language, { title: layer.name, filter: null, rows: features.length, version: null, sources: [layer.origin.file], licence: exportText(language, 'about.own') }),
  };
}

/** What a person drew on this device. */
export function drawingTable(language: Language, drawings: readonly Drawing[], kindOf: (kind: Drawing['shape']['kind']) => string): ExportTable {
  const title = exportText(language, 'drawings', { count: drawings.length });
  return {
    name: title,
    columns: [exportText(language, 'column.name'), exportText(language, 'column.kind')],
    rows: drawings.map(({ name, shape }) => [name, kindOf(shape.kind)]),
    geometries: drawings.map(({ shape }) => shape.geometry),
    nameColumn: 0,
    second: null,
    about: aboutLines(language, { title, filter: null, rows: drawings.length, version: null, sources: [], licence: exportText(language, 'about.own') }),
  };
}

/** Rows of any layer but the projects, as a question found them; what a person drew or brought is under nobody's licence but its maker's. */
export function rowTable(language: Language, layer: string, rows: readonly LayerRow[], question: string, version: string): ExportTable {
  const names = [...new Set(rows.flatMap(({ properties }) => Object.keys(properties)))];
  const title = exportText(language, 'answer', { count: rows.length });
  const isOwn = layer === 'drawings' || isOwnLayer(layer);
  return {
    name: title,
    columns: names,
    rows: rows.map(({ properties }) =>
      names.map((name) => {
        const value = properties[name] ?? null;
        return typeof value === 'object' && value !== null ? value.join(language === 'zh' ? '、' : ', ') : value;
      }),
    ),
    geometries: rows.map(({ geometry }) => geometry),
    nameColumn: Math.max(0, names.indexOf(language)),
    second: null,
    about: aboutLines(language, {
      title,
      filter: question,
      rows: rows.length,
      version,
      sources: isOwn ? [] : [exportText(language, 'about.map-sources')],
      licence: exportText(language, isOwn ? 'about.own' : 'about.licence-odbl'),
    }),
  };
}
