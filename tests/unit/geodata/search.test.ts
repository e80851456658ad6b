import { gzipSync } from 'node:zlib';
import { polyphonic } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { composeSearch } from '../../../geodata/scripts/compose-search.ts';
import { readJson } from '../../../geodata/scripts/read-json.ts';
import { readRecords } from '../../../geodata/scripts/read-records.ts';
import type { CatalogueEntry } from '../../../src/domain/catalogue.ts';
import { placesSchema } from '../../../src/domain/place.ts';
import { foldText } from '../../../src/domain/search/fold-text.ts';
import { createReader, pronounce } from '../../../src/domain/search/pronounce.ts';
import { searchEntries } from '../../../src/domain/search/search-entries.ts';
import { SearchIndex } from '../../../src/domain/search/search-index.ts';
import { catalogueEntry } from '../../fixtures/catalogue-entry.ts';

const data = await readRecords();
const { places } = placesSchema.parse(await readJson('places.json'));
const pack = composeSearch(
  data.map(({ record }) => record),
  places,
);
const reader = createReader(pack.pronunciation);
const catalogue = data.map(
  ({ record, file }): CatalogueEntry =>
    catalogueEntry({ id: record.id, name: record.name, aliases: record.aliases, districtWide: file === 'programmes.json', facts: [] }),
);
const entries = searchEntries(catalogue, pack);
const index = new SearchIndex(entries, reader);
const hits = (typed: string) => index.search(typed).groups.flatMap(({ hits: own }) => own);
const names = [...new Set(entries.flatMap(({ name, aliases }) => [name.zh, ...aliases]))];
const folded = (text: string) => foldText(text, reader.variants).text;

/**
 * Characters with several readings, read by hand: the usual one here, and the words in which it is another.
 * A new name with a character that is not in the list fails the test below, so that somebody reads it.
 */
const READ_BY_HAND: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>?]>> = {
  乐: ['le', { 音乐: 'yue' }],
  行: ['xing', { 银行: 'hang' }],
  重: ['chong', { 重点: 'zhong' }],
  长: ['chang', { 长者: 'zhang' }],
  都: ['du', { 新都心: 'dou' }],
  调: ['diao'],
  会: ['hui'],
  传: ['chuan'],
  便: ['bian'],
  厦: ['sha'],
  和: ['he'],
  地: ['di'],
  大: ['da'],
  度: ['du'],
  校: ['xiao'],
  模: ['mo'],
  色: ['se'],
  系: ['xi'],
  转: ['zhuan'],
  省: ['sheng'],
  卜: ['bo'],
  厂: ['chang'],
  县: ['xian'],
  合: ['he'],
  员: ['yuan'],
  圈: ['quan'],
  夹: ['jia'],
  家: ['jia'],
  属: ['shu'],
  广: ['guang'],
  底: ['di'],
  彭: ['peng'],
  思: ['si'],
  拆: ['chai'],
  提: ['ti'],
  敦: ['dun'],
  数: ['shu'],
  旅: ['lu'],
  无: ['wu'],
  景: ['jing'],
  期: ['qi'],
  术: ['shu'],
  核: ['he'],
  棣: ['di'],
  沈: ['shen'],
  泊: ['bo'],
  泽: ['ze'],
  港: ['gang'],
  疆: ['jiang'],
  的: ['de'],
  盛: ['sheng'],
  石: ['shi'],
  红: ['hong'],
  约: ['yue'],
  给: ['ji'],
  络: ['luo'],
  综: ['zong'],
  绿: ['lu'],
  育: ['yu'],
  能: ['neng'],
  脉: ['mai'],
  莞: ['guan'],
  落: ['luo'],
  著: ['zhu'],
  蚌: ['beng'],
  见: ['jian'],
  角: ['jiao'],
  谷: ['gu'],
  车: ['che'],
  遗: ['yi'],
  阿: ['a'],
  陆: ['lu'],
  陶: ['tao'],
  难: ['nan'],
  食: ['shi'],
  齐: ['qi'],
  万: ['wan'],
  份: ['fen'],
  休: ['xiu'],
  信: ['xin'],
  六: ['liu'],
  内: ['nei'],
  净: ['jing'],
  券: ['quan'],
  助: ['zhu'],
  劲: ['jin'],
  区: ['qu'],
  南: ['nan'],
};

describe('the search package', () => {
  test('is at most 25 KiB when compressed', () => {
    expect(gzipSync(JSON.stringify({ version: '2026-01-01', ...pack }), { level: 9 }).length).toBeLessThan(25 * 1024);
  });

  test('reads every character with several readings as a person would, in every name', () => {
    const wrong: string[] = [];
    for (const name of names) {
      const text = folded(name);
      const syllables = pronounce(text, reader);
      Array.from(text).forEach((character, unit) => {
        if (!/\p{Script=Han}/u.test(character)) return;
        const possible = new Set(polyphonic(character, { toneType: 'none', type: 'array' })[0]?.map((one) => one.replace('ü', 'u')));
        const [usual, words = {}] = READ_BY_HAND[character] ?? [];
        if (usual === undefined) {
          if (possible.size > 1) wrong.push(`${character} in ${name}: not read by hand (${[...possible].join(', ')})`);
          return;
        }
        const word = Object.keys(words).find((one) => text.slice(Math.max(0, unit - one.indexOf(character))).startsWith(one));
        const wanted = word === undefined ? usual : words[word];
        if (syllables[unit] !== wanted) wrong.push(`${character} in ${name}: ${syllables[unit] ?? 'nothing'}, should be ${wanted ?? ''}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['重庆南路', 'chong qing nan lu'],
    ['长沙路', 'chang sha lu'],
    ['大港', 'da gang'],
    ['即墨路', 'ji mo lu'],
    ['贮水山', 'zhu shui shan'],
    ['嘉定山', 'jia ding shan'],
    ['昌乐路', 'chang le lu'],
    ['蚌埠路', 'beng bu lu'],
    ['新都心', 'xin dou xin'],
    ['都市科技园', 'du shi ke ji yuan'],
    ['步行街', 'bu xing jie'],
    ['步行道', 'bu xing dao'],
    ['银行', 'yin hang'],
    ['长兴线', 'chang xing xian'],
    ['大厦', 'da sha'],
    ['绿地', 'lu di'],
  ])('reads %s as %s', (word, reading) => {
    expect(names.some((name) => folded(name).includes(word))).toBe(true);
    expect(pronounce(word, reader).join(' ')).toBe(reading);
  });

  test('agrees with the pinyin of the gazetteer, in one of the readings', () => {
    for (const { name, pinyin } of places) {
      const text = folded(name.zh);
      const given = [pronounce(text, reader), pronounce(text, reader, true)].map((syllables) =>
        syllables.map((syllable, unit) => syllable ?? text.charAt(unit)).join(''),
      );
      const wanted = folded(pinyin).replace(/([ln])v/g, '$1u');
      expect(given.some((one) => one.startsWith(wanted)), `${name.zh}: ${given.join(' or ')}, not ${wanted}`).toBe(true);
    }
  });

  test('folding changes no character of a name', () => {
    const written = new Set([...reader.variants.keys()]);
    for (const name of names) expect(Array.from(name).some((character) => written.has(character)), name).toBe(false);
  });
});

describe('every real name is found', () => {
  const first = (typed: string) => hits(typed)[0]?.entry.name.zh;

  test('by itself', () => {
    for (const { name } of entries) expect(folded(first(name.zh) ?? ''), name.zh).toBe(folded(name.zh));
  });

  test('by its syllables, with and without spaces', () => {
    for (const { name } of entries) {
      const text = folded(name.zh).slice(0, 10);
      const syllables = pronounce(text, reader).map((syllable, unit) => syllable ?? text.charAt(unit));
      for (const typed of [syllables.join(''), syllables.join(' ')]) {
        expect(hits(typed).map(({ entry }) => folded(entry.name.zh).startsWith(text)), typed).toContain(true);
      }
    }
  });

  test('by the first letters of its syllables', () => {
    for (const { name } of entries) {
      const text = folded(name.zh).slice(0, 8);
      if (text.length < 4) continue;
      const typed = pronounce(text, reader).map((syllable, unit) => syllable?.charAt(0) ?? text.charAt(unit)).join('');
      expect(hits(typed).map(({ entry }) => folded(entry.name.zh).startsWith(text)), typed).toContain(true);
    }
  });
});

describe('real questions', () => {
  test.each([
    ['tdbxj', '台东步行街'],
    ['taidong buxingjie', '台东步行街'],
    ['taidongbxj', '台东步行街'],
    ['臺東步行街', '台东步行街'],
    ['台冬步行街', '台东步行街'],
    ['tiadong buxingjie', '台东步行街'],
    ['pijiubwg', '青岛啤酒博物馆'],
    ['museum beer', '青岛啤酒博物馆'],
    ['CBD', '青岛中央商务区'],
    ['长沙路', '长沙路'],
    ['changshalu', '长沙路'],
    ['zhushuishan', '贮水山'],
    ['jimolu', '即墨路街道'],
    ['haipohe', '海泊河'],
    ['M2', 'M2创意园'],
    ['liaocheg', '聊城路公共停车场'],
    ['台东站', '台东站'],
  ])('%s finds %s', (typed, wanted) => {
    const found = hits(typed).map(({ entry }) => entry.name.zh);
    expect(found.slice(0, 3)).toContain(wanted);
  });
});
