import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SearchIndex } from '../../../../src/domain/search/search-index.ts';
import { entries, reader } from '../../../fixtures/search-names.ts';

const index = new SearchIndex(entries, reader);
const hits = (typed: string) => index.search(typed).groups.flatMap(({ hits: own }) => own);
const ids = (typed: string) => hits(typed).map(({ entry }) => entry.id);
const marked = (typed: string) =>
  hits(typed)[0]?.matched.map(({ role, text, ranges }) => `${role}:${ranges.map(([from, to]) => text.slice(from, to)).join('+')}`);

describe('SearchIndex finds', () => {
  test.each([
    // as written
    ['台东步行街', 'taidong-walk', 'exact', ['zh:台东步行街']],
    ['台东步', 'taidong-walk', 'prefix', ['zh:台东步']],
    ['步行街', 'taidong-walk', 'inside', ['zh:步行街']],
    ['Beer Museum', 'beer-museum', 'word', ['en:Beer Museum']],
    ['tsingtao', 'beer-museum', 'prefix', ['en:Tsingtao']],
    ['seum', 'beer-museum', 'inside', ['en:seum']],
    ['CBD', 'cbd-plan', 'word', ['en:CBD']],
    // other ways of writing: half and full width, case, traditional, punctuation, spaces
    ['ＣＢＤ', 'cbd-plan', 'word', ['en:CBD']],
    ['臺東步行街', 'taidong-walk', 'exact', ['zh:台东步行街']],
    ['波螺油子十二阶', 'twelve-steps', 'prefix', ['zh:波螺油子·十二阶']],
    ['“twelve  steps”', 'twelve-steps', 'word', ['en:Twelve Steps']],
    ['  长沙路。', 'changsha-road', 'exact', ['zh:长沙路']],
    // syllables, first letters and mixtures
    ['tdbxj', 'taidong-walk', 'initials', ['zh:台东步行街']],
    ['TDBXJ', 'taidong-walk', 'initials', ['zh:台东步行街']],
    ['taidong buxingjie', 'taidong-walk', 'pinyin', ['zh:台东步行街']],
    ['taidongbuxingj', 'taidong-walk', 'pinyin', ['zh:台东步行街']],
    ['taidongbxj', 'taidong-walk', 'pinyin', ['zh:台东步行街']],
    ['tdbuxingjie', 'taidong-walk', 'pinyin', ['zh:台东步行街']],
    ['台东bxj', 'taidong-walk', 'initials', ['zh:台东步行街']],
    ['tái dōng bù xíng', 'taidong-walk', 'pinyin', ['zh:台东步行']],
    ['chsl', 'changsha-road', 'initials', ['zh:长沙路']],
    ['zhss', 'hill', 'initials', ['zh:贮水山']],
    ['pijiubowuguan', 'beer-museum', 'pinyin', ['zh:啤酒博物馆']],
    ['jimolu', 'jimo', 'pinyin', ['zh:即墨路']],
    ['lvdi', 'green', 'pinyin', ['zh:绿地']],
    ['lyudi', 'green', 'pinyin', ['zh:绿地']],
    ['lüdi', 'green', 'pinyin', ['zh:绿地']],
    ['haibohe', 'river', 'pinyin', ['zh:海泊河']],
    ['haipohe', 'river', 'pinyin', ['zh:海泊河']],
    // several words in any order
    ['museum beer', 'beer-museum', 'word', ['en:Beer+Museum']],
    ['停车场 开平', 'kaiping', 'inside', ['zh:开平+停车场']],
    // addresses
    ['威海路', 'renhe', 'prefix', ['address:威海路']],
    ['weihailu', 'renhe', 'pinyin', ['address:威海路']],
    // typing errors: wrong, missing, too many, swapped; same sound; Chinese
    ['taidongbuxinjie', 'taidong-walk', 'fuzzy', ['zh:台东步行街']],
    ['changshaluu', 'changsha-road', 'fuzzy', ['zh:长沙路']],
    ['Tsignato Beer', 'beer-museum', 'fuzzy', ['en:Tsingtao Beer']],
    ['kiaping', 'kaiping', 'fuzzy', ['zh:开平']],
    ['青岛啤久博物馆', 'beer-museum', 'fuzzy', ['zh:青岛啤酒博物馆']],
    ['青岛啤博物馆', 'beer-museum', 'fuzzy', ['zh:青岛啤酒博物馆']],
    ['山沙路', 'changsha-road', 'fuzzy', ['zh:长沙路']],
    ['步行阶', 'taidong-walk', 'fuzzy', ['zh:步行街']],
  ])('%s', (typed, id, how, highlighted) => {
    expect(ids(typed)[0]).toBe(id);
    expect(hits(typed)[0]?.how).toBe(how);
    expect(marked(typed)).toEqual(highlighted);
  });
});

describe('SearchIndex orders', () => {
  test('projects before places before stations where they match alike', () =>
    expect(ids('台东')).toEqual(['taidong-walk', 'taidong-circle', 'renhe', 'taidong', 'taidong-station']));

  test('a name typed in full before everything else', () => expect(ids('台东站')[0]).toBe('taidong-station'));

  test('names before addresses, addresses before guesses', () => {
    expect(ids('台东').indexOf('renhe')).toBeGreaterThan(ids('台东').indexOf('taidong-circle'));
    expect(hits('威海路').every(({ how }) => how !== 'fuzzy')).toBe(true);
  });

  test('equal matches by what is known of them', () => expect(ids('taidong')[0]).toBe('taidong-walk'));

  test('only the nearest guesses', () => expect(ids('changshalo')).toEqual(['changsha-road']));
});

describe('SearchIndex does not', () => {
  test.each(['', '   ', '。，！', '"', '（）', '\u200b'])('search for nothing: %j', (typed) =>
    expect(index.search(typed)).toEqual({ query: typed, groups: [], total: 0 }),
  );

  test.each(['qqqqq', '火星', '没有这个地方', 'xyz xyz', '😀', '12345678'])('find %s', (typed) => expect(index.search(typed).total).toBe(0));

  test('find short letters inside a word', () => expect(ids('eum')).toEqual([]));

  test('break on anything typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const answer = index.search(typed);
        expect(answer.total).toBe(answer.groups.reduce((sum, group) => sum + group.total, 0));
        for (const { hits: own } of answer.groups) {
          for (const { text, ranges } of own.flatMap(({ matched }) => matched)) {
            for (const [from, to] of ranges) expect(0 <= from && from < to && to <= text.length).toBe(true);
          }
        }
      }),
    ));
});

test('each name is found first by its own text, however it is spaced, and by its English name', () => {
  for (const { id, name } of entries) {
    for (const typed of [name.zh, Array.from(name.zh).join(' ')]) {
      const [best] = hits(typed);
      expect(best?.entry.name.zh, typed).toBe(name.zh);
    }
    expect(ids(name.en), name.en).toContain(id);
  }
});
