import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { MOST_COLUMNS, MOST_FEATURES } from '../../domain/layers/import-limits.ts';
import type { GivenFile } from '../format.ts';
import { childOf, readElements, textOf, type XmlElement } from '../xml/read-elements.ts';
import { dateText, isDateFormat } from './date-text.ts';

interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** A workbook as far as it is wanted: its sheets, and a sheet's cells as text. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly read: (sheet: Sheet) => Outcome<readonly (readonly string[])[]>;
}

const SHARED = new Set(['si']);
const SHEETS = new Set(['sheet', 'workbookPr']);
const LINKS = new Set(['Relationship']);
const STYLES = new Set(['numFmts', 'cellXfs']);
const ROWS = new Set(['row']);

/** Reads the parts of a workbook; the bytes of a sheet are read when it is asked for. */
export function readWorkbook(files: readonly GivenFile[]): Outcome<Workbook> {
  const texts = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const each = (path: string, names: ReadonlySet<string>, onElement: (element: XmlElement) => void): string | null => {
    const bytes = texts.get(path);
    return bytes ? readElements(new TextDecoder().decode(bytes), names, onElement) : null;
  };
  const targets = new Map<string, string>();
  const sheets: Sheet[] = [];
  const strings: string[] = [];
  const formats = new Map<number, string>();
  const dates: boolean[] = [];
  let is1904 = false;
  const problem =
    each('xl/_rels/workbook.xml.rels', LINKS, ({ attributes }) => targets.set(attributes.get('Id') ?? '', (attributes.get('Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'))) ??
    each('xl/workbook.xml', SHEETS, ({ name, attributes }) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      else sheets.push({ name: attributes.get('name') ?? '', path: targets.get(attributes.get('id') ?? '') ?? '' });
    }) ??
    each('xl/sharedStrings.xml', SHARED, (element) => strings.push(stringOf(element))) ??
    each('xl/styles.xml', STYLES, ({ name, children }) => {
      for (const { attributes } of children) {
        if (name === 'numFmts') formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
        else dates.push(isDateFormat(Number(attributes.get('numFmtId') ?? 0), formats.get(Number(attributes.get('numFmtId'))) ?? ''));
      }
    });
  if (problem !== null) return failed('not-xml', { problem });
  // Charts and macros are sheets, too, but have no cells.
  const held = sheets.filter(({ path }) => texts.has(path));
  if (held.length === 0) return failed('no-sheets');
  return { ok: true, value: { sheets: held, read: ({ path }) => readSheet(each, path, { strings, dates, is1904 }) } };
}

interface CellFacts {
  readonly strings: readonly string[];
  /** Whether the style of a number is that of a date. */
  readonly dates: readonly boolean[];
  readonly is1904: boolean;
}

function readSheet(each: (path: string, names: ReadonlySet<string>, onElement: (element: XmlElement) => void) => string | null, path: string, facts: CellFacts): Outcome<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  let widest = 0;
  const problem = each(path, ROWS, ({ children }) => {
    // Rows above the limit are counted, not kept.
    if (rows.length > MOST_FEATURES + 20) return;
    const cells: string[] = [];
    for (const cell of children) {
      if (cell.name !== 'c') continue;
      const column = columnOf(cell.attributes.get('r')) ?? cells.length;
      widest = Math.max(widest, column + 1);
      if (column >= 20_000) continue;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, facts);
    }
    rows.push(cells);
  });
  if (problem !== null) return failed('not-xml', { problem });
  const isWide = rows.some((cells) => cells.length > MOST_COLUMNS && cells.slice(MOST_COLUMNS).some((text) => text !== ''));
  return isWide || widest >= 20_000 ? failed('too-many-columns', { most: MOST_COLUMNS }) : { ok: true, value: rows };
}

/** `AB12` is column 27; null where the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? null : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, { strings, dates, is1904 }: CellFacts): string {
  const type = cell.attributes.get('t') ?? 'n';
  if (type === 'inlineStr') return stringOf(childOf(cell, 'is') ?? cell);
  const value = textOf(cell, 'v');
  if (value === null) return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  // What a formula could not compute is no value.
  if (type === 'e') return '';
  if (type !== 'n') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (dates[Number(cell.attributes.get('s') ?? -1)] === true) return dateText(number, is1904);
  // Excel keeps fifteen digits and writes what is behind them, too.
  return String(Number(number.toPrecision(15)));
}

/** Text with all its runs, without the reading aids of Japanese and Chinese. */
const stringOf = ({ children }: XmlElement): string =>
  children.map((child) => (child.name === 't' ? child.text : child.name === 'r' ? child.children.filter(({ name }) => name === 't').map(({ text }) => text).join('') : '')).join('');
