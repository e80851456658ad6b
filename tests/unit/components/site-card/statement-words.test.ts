import { describe, expect, test } from 'vitest';
import { statementWords } from '../../../../src/components/site-card/statement-words.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { documents, stage, statement } from '../../../fixtures/statement.ts';
import { vocabulary } from '../../../fixtures/vocabulary.ts';

const zh = statementWords(vocabulary, documents, 'zh');
const en = statementWords(vocabulary, documents, 'en');
const both = (one: Statement) => [zh.valueLine(one), en.valueLine(one)];
const THIN = '\u202f';

describe('statementWords', () => {
  test('a qualifier is said in the language', () => {
    const six = (qualifier: Statement['qualifier']) => both(statement({ value: 6000, qualifier }));
    expect(six('exact')).toEqual([`6${THIN}000 个`, `6${THIN}000 spaces`]);
    expect(six('at-least')).toEqual([`≥ 6${THIN}000 个`, `≥ 6${THIN}000 spaces`]);
    expect(six('at-most')).toEqual([`≤ 6${THIN}000 个`, `≤ 6${THIN}000 spaces`]);
    expect(six('about')).toEqual([`约 6${THIN}000 个`, `about 6${THIN}000 spaces`]);
    expect(six('more-than')).toEqual([`6${THIN}000 余 个`, `over 6${THIN}000 spaces`]);
    expect(six('less-than')).toEqual([`不到 6${THIN}000 个`, `under 6${THIN}000 spaces`]);
  });

  test('Chinese keeps 万 and 亿 and gives the plain value beside it; English the other way round', () => {
    const area = statement({ field: 'site-area', value: 1.8, unit: 'wan-m2', normalised: { value: 18000, unit: 'm2' } });
    expect(zh.value(area)).toEqual({ text: '1.8', unit: '万平方米', lang: null, other: { text: `18${THIN}000 平方米`, lang: null } });
    expect(en.value(area)).toEqual({ text: `18${THIN}000`, unit: 'm²', lang: null, other: { text: '1.8 万平方米', lang: 'zh-Hans' } });
    const money = statement({ field: 'investment', value: 73.4, unit: 'yi-cny', normalised: { value: 73.4e8, unit: 'cny' } });
    expect(both(money)).toEqual(['73.4 亿元', '7.34 billion CNY']);
    const many = statement({ value: 1.05, unit: 'wan-count', normalised: { value: 10500, unit: 'count' } });
    expect(both(many)).toEqual(['1.05 万个', `10${THIN}500 spaces`]);
  });

  test('other units are shown as stated in both languages', () => {
    const mu = statement({ field: 'site-area', value: 27, unit: 'mu', normalised: { value: 18000, unit: 'm2' } });
    expect(both(mu)).toEqual(['27 亩', '27 mu']);
    expect(en.value(mu).other).toEqual({ text: `18${THIN}000 m²`, lang: null });
  });

  test('stages, dates and texts need no unit; a text without English is marked as Chinese', () => {
    expect(both(stage('stalled', '2013'))).toEqual(['停工', 'Stalled']);
    expect(both(statement({ field: 'start-date', value: '2022-03', unit: null }))).toEqual(['2022年3月', 'Mar 2022']);
    const text = statement({ field: 'background', value: '原为旧厂。', unit: null });
    expect(en.value(text)).toMatchObject({ text: '原为旧厂。', lang: 'zh-Hans' });
    expect(en.value({ ...text, valueEn: 'An old works.' })).toMatchObject({ text: 'An old works.', lang: null });
  });

  test('the scope belongs to the name of the field', () => {
    const scoped = statement({ scope: 'shared' });
    expect([zh.field(scoped), en.field(scoped)]).toEqual(['泊位（开放共享）', 'Parking spaces (shared)']);
  });

  test('times are moments or periods', () => {
    expect(zh.time(statement({ asOf: '2022-12' }))).toBe('2022年12月');
    expect(en.time(statement({ period: { from: '2022', to: '2024' } }))).toBe('2022–2024');
  });

  test('the axis of a comparison has a unit that the language knows', () => {
    const comparison = { field: 'site-area', scope: null, unit: 'wan-m2', base: 'm2', factor: 1e4, rows: [], axis: { from: 0, to: 5 } };
    expect(zh.axis(comparison).unit).toBe('万平方米');
    expect(zh.axis(comparison).words(5)).toBe('5');
    expect(en.axis(comparison).unit).toBe('m²');
    expect(en.axis(comparison).words(5)).toBe(`50${THIN}000`);
  });

  test('a term that the vocabulary lacks is our mistake', () => {
    expect(() => zh.field({ field: 'lost' })).toThrow(/lost/);
  });
});
