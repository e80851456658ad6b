import { describe, expect, test } from 'vitest';
import { answerTable, withVerdicts } from '../../../../src/components/ask/answer-table.ts';
import type { AskResult, ResultRow } from '../../../../src/components/ask/ask-state.ts';
import { presetQuery } from '../../../../src/query/presets.ts';
import { INITIAL_STATE } from '../../../../src/state/app-state.ts';

const row = (id: string, certain: boolean, metres: number | null): ResultRow => ({
  id,
  certain,
  metres,
  row: { id, geometry: null, errorMetres: 0, isSomewhereInside: false, properties: { zh: `站${id}` } },
});
const result = (rows: readonly ResultRow[]): AskResult => ({
  query: { ...presetQuery('parking-near-historic', ''), target: 'stations' },
  rows,
  counts: { certain: 1, possible: 1 },
  note: { dataVersions: [{ layer: 'sites', version: 'older' }, { layer: 'stations', version: '2026-11' }] } as unknown as AskResult['note'],
  leftOut: [],
});
const source = { records: () => Promise.reject(new Error('not asked')) } as never;

describe('an answer to take away', () => {
  test('says of each row in its order whether it is certain, and how far it is, in whole metres', async () => {
    const rows = [row('2', false, 312.6), row('1', true, 40.2)];
    const table = await answerTable(INITIAL_STATE, source, result(rows), rows, '500 米内的车站');
    expect(table.columns).toEqual(['zh', '查询判断', '距离（米）']);
    expect(table.rows).toEqual([['站2', '可能', 313], ['站1', '确定', 40]]);
    expect(table.about.map(([, text]) => text).join(' ')).toMatch(/500 米内的车站.*2026-11/);
  });

  test('has no column of distances where the question asked for none', async () => {
    const rows = [row('1', true, null)];
    const table = await answerTable({ ...INITIAL_STATE, language: 'en' }, source, result(rows), rows, 'Stations');
    expect(table.columns).toEqual(['zh', 'Verdict of the question']);
    expect(table.rows).toEqual([['站1', 'certain']]);
  });

  test('holds only the rows it is given', async () => {
    const rows = [row('1', true, null), row('2', false, null)];
    expect((await answerTable(INITIAL_STATE, source, result(rows), rows.slice(1), '')).rows).toEqual([['站2', '可能']]);
  });

  test('leaves places, second table and words about it as they were', async () => {
    const rows = [row('1', true, 3)];
    const before = await answerTable(INITIAL_STATE, source, result(rows), rows, '');
    expect(withVerdicts('zh', before, rows)).toMatchObject({ geometries: before.geometries, second: null, about: before.about, nameColumn: before.nameColumn });
  });
});
