import { expect, test } from 'vitest';
import { issueWords, placeProblem } from '../../../../src/components/ask/issue-words.ts';
import { parseCql2Text } from '../../../../src/query/cql2/parse-cql2-text.ts';
import { readPlace } from '../../../../src/query/read-place.ts';

const told = (language: 'zh' | 'en', text: string): string => {
  const read = parseCql2Text('sites', text);
  if (read.ok) throw new Error(`${text} is no error`);
  return read.issues.map((issue) => issueWords(language, issue)).join(' ');
};

/** Texts with an error each, for everything that a reader can expect and not find. */
test.each([
  ['theme =', '第 8 个字符处：应为 单引号里的文字、数字、TRUE、FALSE，却是“文本结尾”。问题没有改。'],
  ["theme = 'a' b", '第 13 个字符处：应为 AND、OR、文本结尾，却是“b”。问题没有改。'],
  ['NOT', null],
  ['theme', null],
  ['theme LIKE 5', null],
  ['year BETWEEN 1 AND', null],
  ["theme IN ('a' 'b')", null],
  ['S_DWITHIN(geometry, POINT (1 2), x)', null],
  ['S_DWITHIN(geometry, POINT (1 2), -1)', null],
  ['S_NEAREST(geometry, POINT (1 2), 0)', null],
  ['S_WITHIN(geometry, CIRCLE(POINT (1 2), -3))', null],
  ['S_WITHIN(geometry, 7)', null],
  ['S_WITHIN(', null],
])('%s is told whole in Chinese and English', (text, words) => {
  const zh = told('zh', text);
  if (words !== null) expect(zh).toBe(words);
  // What is left in Latin letters are CQL2's own words and what was typed.
  const latin = zh.match(/[a-z][a-z ]{2,}/g) ?? [];
  expect(latin.filter((word) => word.trim() !== 'geometry' && !text.includes(word.trim()))).toEqual([]);
  expect(told('en', text)).toMatch(/^At character \d+: expected .+, found “.+”\. The question is unchanged\.$/);
});

test('a place that ends too soon says so in the language', () => {
  const read = readPlace('POINT (120.36');
  expect(!read.ok && placeProblem('zh', read)).toBe('第 14 个字符处：应为 数字，却是“文本结尾”。什么都没有改。');
  expect(!read.ok && placeProblem('en', read)).toBe('At character 14: expected a number, found “the end of the text”. Nothing was changed.');
});
