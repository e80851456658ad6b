import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../../src/formats/export/write-xlsx.ts';
import { readFile } from '../../../../src/formats/read-file.ts';
import { dateText, isDateFormat } from '../../../../src/formats/xlsx/date-text.ts';
import { workbookOf } from '../../../fixtures/workbook-of.ts';

async function table(bytes: Uint8Array, layer: string | null = null) {
  const read = await readFile({ name: '表.xlsx', bytes }, { layer });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}
const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('workbooks', () => {
  test('what we write we read: text, numbers, codes, Chinese', async () => {
    const blob = await writeXlsx([{ name: '走访', columns: ['经度', '纬度', '名称', '编号', '户数'], rows: [[120.35, 36.09, '=1+1 & <b>台东𠮷</b>', '007', 12.5], [120.36, 36.1, null, '008', null]] }]);
    const { rows, format, placeColumns, parts } = await table(new Uint8Array(await blob.arrayBuffer()));
    expect({ format, placeColumns, parts }).toMatchObject({ format: 'xlsx', placeColumns: ['经度', '纬度'], parts: { layer: '走访' } });
    expect(rows.map(({ properties }) => properties)).toEqual([
      { 经度: 120.35, 纬度: 36.09, 名称: '=1+1 & <b>台东𠮷</b>', 编号: '007', 户数: 12.5 },
      { 经度: 120.36, 纬度: 36.1, 名称: null, 编号: '008', 户数: null },
    ]);
    expect(rows[0]?.geometry).toEqual({ type: 'Point', coordinates: [120.35, 36.09] });
  });

  test('shared strings with runs and readings, dates by style, results of formulas, errors, booleans, gaps', async () => {
    const bytes = await workbookOf(
      {
        一: row(1, '<c r="A1" t="s"><v>0</v></c>', text('B1', 'lon'), text('C1', 'lat'), text('E1', '日期'), text('F1', '好'), text('G1', '算')) +
          row(2, '<c r="A2" t="s"><v>1</v></c>', '<c r="B2"><v>120.35000000000001</v></c>', '<c r="C2"><f>A1</f><v>36.09</v></c>', '<c r="E2" s="1"><v>45352</v></c>', '<c r="F2" t="b"><v>1</v></c>', '<c r="G2" t="e"><v>#DIV/0!</v></c>'),
      },
      { strings: '<si><t>名称</t></si><si><r><t xml:space="preserve">台东 </t></r><r><t>站</t></r><rPh sb="0" eb="1"><t>たい</t></rPh></si>', styles: '<numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="180"/></cellXfs>' },
    );
    const { rows, columns } = await table(bytes);
    expect(columns).toEqual(['名称', 'lon', 'lat', 'column 4', '日期', '好', '算']);
    expect(rows[0]?.properties).toEqual({ 名称: '台东 站', lon: 120.35, lat: 36.09, 'column 4': null, 日期: '2024-03-01', 好: 'true', 算: null });
  });

  test('titles above the heading are passed over; another sheet is read by its name', async () => {
    const bytes = await workbookOf({ 汇总: row(1, text('A1', '共 1 处')) + row(2, text('A2', '见下')), 明细: row(1, text('A1', '市北区更新项目表')) + row(3, text('A3', '经度'), text('B3', '纬度')) + row(4, text('A4', '120.35'), text('B4', '36.09')) });
    expect(await readFile({ name: 'a.xlsx', bytes })).toMatchObject({ ok: false, failure: { code: 'no-place-columns' } });
    const { rows, parts } = await table(bytes, '明细');
    expect(parts?.layers.map(({ name }) => name)).toEqual(['汇总', '明细']);
    expect(rows.map(({ geometry }) => geometry)).toEqual([{ type: 'Point', coordinates: [120.35, 36.09] }]);
  });
});

describe('dates', () => {
  test.each([[14, '', true], [57, '', true], [0, 'General', false], [164, '0.00" d"', false], [164, '[Red]0.0', false], [164, 'yyyy\\-mm', true], [164, '[h]:mm', true], [164, '0.00E+00', false]])('%i %j', (id, code, expected) => expect(isDateFormat(id, code)).toBe(expected));
  test.each([[1, false, '1900-01-01'], [60, false, '1900-02-28'], [61, false, '1900-03-01'], [45352.75, false, '2024-03-01 18:00:00'], [43890, true, '2024-03-01'], [0.5, false, '12:00:00']])('%d', (days, is1904, expected) => expect(dateText(days, is1904)).toBe(expected));
});
