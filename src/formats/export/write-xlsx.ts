import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import type { ExportSheet } from './export-table.ts';
import { xmlText } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Excel takes no longer cell. */
const MOST_CHARACTERS = 32_767;

/**
 * A workbook of Office Open XML with text as text, so that nothing becomes a formula, and numbers as numbers. Own code: five
 * small parts and a zip, where a package would bring the reading of twenty years of Excel.
 */
export async function writeXlsx(sheets: readonly ExportSheet[]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, extendedTimestamp: false });
  const add = (path: string, xml: string): Promise<unknown> => zip.add(path, new TextReader(HEAD + xml));
  const numbers = sheets.map((_, index) => index + 1);
  await add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
  );
  await add('_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
  await add('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheetNames(sheets).map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`);
  await add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
  );
  for (const [index, sheet] of sheets.entries()) await add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet));
  return zip.close();
}

/** Names as Excel takes them: short, without signs of paths, each once. */
function sheetNames(sheets: readonly ExportSheet[]): readonly string[] {
  const seen = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = name.replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, 28) || `Sheet ${index + 1}`;
    const unique = seen.has(plain.toLowerCase()) ? `${plain} ${index + 1}` : plain;
    seen.add(unique.toLowerCase());
    return unique;
  });
}

function sheetXml({ columns, rows }: ExportSheet): string {
  const lines = [columns, ...rows].map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cellXml(`${columnLetters(column)}${index + 1}`, value)).join('')}</row>`);
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(reference: string, value: string | number | boolean | null): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${Number(value)}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
