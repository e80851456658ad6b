import { describe, expect, test } from 'vitest';
import type { NameSources } from '../../../../src/components/ask/ask-words.ts';
import { cellWords, columnsOf } from '../../../../src/components/ask/table-columns.ts';
import { namesIn as names, resultRow as row } from '../../../fixtures/ask/result-rows.ts';

describe('columns', () => {
  test('of projects tell theme, stage and sub-district; a distance only where there is one', () => {
    expect(columnsOf([row('a')], 'sites')).toEqual(['name', 'verdict', 'theme', 'stage', 'subdistrict', 'error']);
    expect(columnsOf([row('a', { metres: 5 })], 'stations')).toEqual(['name', 'verdict', 'distance', 'error']);
  });

  test('call a sub-district by its name in the language, without what all are called', () => {
    const layers: NameSources['layers'] = new Map([['subdistricts', { kind: 'rows', id: 'subdistricts', version: '1', rows: [{ id: 's1', geometry: null, errorMetres: 0, isSomewhereInside: false, properties: { zh: '台东街道', en: 'Taidong Sub-district' } }] }]]);
    const site = row('a', { properties: { subdistrict: ['台东街道', '别处街道'] } });
    expect(cellWords('subdistrict', site, { ...names('en'), layers })).toBe('Taidong, 别处');
    expect(cellWords('subdistrict', site, { ...names('zh'), layers })).toBe('台东、别处');
  });

  test('speak the language, join several values, and are empty where nothing is known', () => {
    const site = row('a', { properties: { name: ['港', 'Port'], theme: ['port', 'parking'] }, metres: 1234 });
    expect(cellWords('name', site, names('zh'))).toBe('港');
    expect(cellWords('name', site, names('en'))).toBe('Port');
    expect(cellWords('theme', site, names('zh')).split('、')).toHaveLength(2);
    expect(cellWords('stage', site, names('en'))).toBe('');
    expect(cellWords('distance', row('a'), names('en'))).toBe('');
    expect(cellWords('error', row('a', { errorMetres: 0 }), names('en'))).toBe('');
    expect(cellWords('error', row('a', { geometry: null }), names('en'))).toBe('');
    expect(cellWords('distance', site, names('en'))).toMatch(/1\.2.*km/);
  });
});
