import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { isZip, namesInZip, unpack } from '../archive/unpack.ts';
import { findPlaces } from '../delimited/find-places.ts';
import { tableOfCells } from '../delimited/table-of-cells.ts';
import type { Format, GivenFile, RawTable, ReadSetting } from '../format.ts';
import { type Workbook, readWorkbook } from './read-workbook.ts';

/** Files of Excel before 2007 and files with a password begin as the same container. */
const CONTAINER: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];
const isContainer = (bytes: Uint8Array): boolean => CONTAINER.every((byte, index) => bytes[index] === byte);
/** Rows that may stand above the heading: titles, units, the name of the office. */
const MOST_TITLES = 10;

/** Workbooks of Office Open XML, one sheet at a time. */
export const xlsx: Format = {
  recognises: ({ name, bytes }) => /\.(xlsx|xlsm|xls|et)$/i.test(name) || isContainer(bytes) || namesInZip(bytes, /xl\/workbook\.xml/),
  read: readXlsx,
};

async function readXlsx({ name, bytes }: GivenFile, { onProgress, layer }: ReadSetting): Promise<Outcome<RawTable>> {
  if (isContainer(bytes)) return failed(holdsUtf16(bytes, 'EncryptedPackage') ? 'password' : 'old-excel');
  if (!isZip(bytes)) return failed('unknown-format', { file: name });
  const unpacked = await unpack(bytes, (path) => /^xl\/(workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(\.rels)?$/.test(path));
  if (!unpacked.ok) return unpacked;
  onProgress(0.2);
  const workbook = readWorkbook(unpacked.value);
  if (!workbook.ok) return workbook;
  return tableOf(workbook.value, name, layer, onProgress);
}

function tableOf({ sheets, read }: Workbook, file: string, layer: string | null, onProgress: ReadSetting['onProgress']): Outcome<RawTable> {
  const sheet = sheets.find(({ name }) => name === layer) ?? sheets[0];
  if (!sheet) return failed('no-sheets');
  const cells = read(sheet);
  if (!cells.ok) return cells;
  const rows = cells.value.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length < 2) return failed('no-rows');
  onProgress(0.4);
  const start = rows.slice(0, MOST_TITLES).findIndex((row, index) => findPlaces(row, rows.slice(index + 1, index + 50)) !== null);
  const at = Math.max(0, start);
  const heading = rows[at] ?? [];
  const parts = { layers: sheets.map((each) => ({ name: each.name, count: null })), layer: sheet.name, encodings: [] };
  // Empty columns at the right, which formatting alone leaves behind, are none.
  const width = rows.slice(at).reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell.trim() !== '') + 1), 0);
  const full = Array.from({ length: width }, (_, column) => heading[column] ?? '');
  return tableOfCells({ format: 'xlsx', file, encoding: null, parts, heading: full, body: rows.slice(at + 1) }, onProgress);
}

/** Whether bytes hold a text as the container writes its names. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4_000_000)).includes(text.replace(/(?<=.)/g, '\0').slice(0, -1));
}
