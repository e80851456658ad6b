import { expect, test } from 'vitest';
import { rowTable } from '../../../../src/components/export/own-tables.ts';
import { ownLayerId } from '../../../../src/query/own-layer-data.ts';

const row = { id: '1', geometry: null, errorMetres: 0, isSomewhereInside: false, properties: { zh: '台东', lines: ['1', '2'] } };
const said = (layer: string) => rowTable('en', layer, [row], 'Stations within 500 m', '1').about.map(([, text]) => text).join(' | ');

test('an answer names question and sources; what a person brought or drew is under no licence of ours', () => {
  expect(said('stations')).toMatch(/Stations within 500 m.*OpenStreetMap.*ODbL/);
  for (const layer of ['drawings', ownLayerId('a')]) {
    expect(said(layer)).not.toMatch(/OpenStreetMap|ODbL|Open Database/);
    expect(said(layer)).toContain('not from the official data');
  }
  expect(rowTable('zh', 'stations', [row], '', '1')).toMatchObject({ columns: ['zh', 'lines'], rows: [['台东', '1、2']], nameColumn: 0 });
});
