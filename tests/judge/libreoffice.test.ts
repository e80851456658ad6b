import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Geometry } from '../../src/domain/geometry.ts';
import type { ExportTable } from '../../src/formats/export/export-table.ts';
import { writeTable } from '../../src/formats/export/write-table.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { systemOf } from '../../src/geo/crs/reference-systems.ts';
import { spread } from './ogr.ts';

/** LibreOffice has 300 MB and is not installed for this; where it is missing these are skipped, and GDAL alone judges the tables (`export.test.ts`). */
const isHere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined;

const folder = mkdtempSync(join(tmpdir(), 'renewal-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NAMES = ['台东 & “步行街” <b>', '=HYPERLINK("x")', '小鲍岛𠮷', '+86 532'];
const table: ExportTable = {
  name: '市北更新项目',
  columns: ['名称', '户数', '编号', '备注'],
  rows: NAMES.map((name, index) => [name, [12.5, -3, 0, 1e6][index] ?? 0, `00${index}`, index === 0 ? null : '第1行\n第2行']),
  geometries: NAMES.map((_, index) => ({ type: 'Point', coordinates: [120.34893123 + index / 100, 36.08205456] })),
  nameColumn: 0,
  second: { name: '说法', columns: ['编号', '值'], rows: [['000', 3]] },
  about: [['许可', 'ODbL 1.0']],
};

/** A file as LibreOffice saves it again, in a profile of its own. */
function office(name: string, bytes: Uint8Array, to: string, filter: string, ...options: readonly string[]): Uint8Array<ArrayBuffer> {
  writeFileSync(join(folder, name), bytes);
  const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...options, '--convert-to', `${to}:${filter}`, '--outdir', join(folder, to), join(folder, name)], { encoding: 'utf8', timeout: 50_000 });
  if (status !== 0) throw new Error(stderr);
  return new Uint8Array(readFileSync(join(folder, to, name.replace(/\.\w+$/, `.${to}`))));
}

async function written(format: 'csv' | 'xlsx'): Promise<Uint8Array<ArrayBuffer>> {
  const system = systemOf('EPSG:4326');
  if (!system) throw new Error('no WGS 84');
  const { content } = await writeTable(table, format, system, { x: '经度', y: '纬度', about: '说明' });
  return new Uint8Array(await content.arrayBuffer());
}

async function rowsOf(name: string, bytes: Uint8Array) {
  const read = await readFile({ name, bytes });
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.rows;
}

/** Within what the eight decimals of a table hold. */
const expectPlaces = (rows: Awaited<ReturnType<typeof rowsOf>>): void => rows.forEach(({ geometry }, index) => expect(spread((geometry as Geometry | null)?.coordinates, table.geometries[index]?.coordinates)).toBeLessThan(1e-8));

describe.skipIf(!isHere)('LibreOffice opens what we write, and we read what it writes', () => {
  test('XLSX: text stays text, numbers numbers, formulas are none', async () => {
    const csv = new TextDecoder().decode(office('a.xlsx', await written('xlsx'), 'csv', 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'));
    expect(csv.split('\n')[0]).toBe('经度,纬度,名称,户数,编号,备注');
    const rows = await rowsOf('a.csv', new TextEncoder().encode(csv));
    expect(rows.map(({ properties }) => [properties['名称'], properties['户数'], properties['编号'], properties['备注']])).toEqual(table.rows);
    expectPlaces(rows);
  });

  test('CSV: Chinese is read, a guarded formula is its text, numbers are numbers; its workbook comes back as it was', async () => {
    // Without the choices of a dialog LibreOffice takes commas, quotes and UTF-8, and codes for numbers.
    const saved = office('b.csv', await written('csv'), 'xlsx', 'Calc MS Excel 2007 XML', '--infilter=CSV:44,34,76,1');
    const rows = await rowsOf('b.xlsx', saved);
    expect(rows.map(({ properties }) => properties['名称'])).toEqual(NAMES.map((name) => (/^[=+]/.test(name) ? `'${name}` : name)));
    expect(rows.map(({ properties }) => properties['户数'])).toEqual([12.5, -3, 0, 1e6]);
    expectPlaces(rows);
  });
});
