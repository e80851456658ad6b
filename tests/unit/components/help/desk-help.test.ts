import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { doors } from '../../../../src/components/doors/doors.ts';
import { deskHelp } from '../../../../src/components/help/desk-help.ts';
import { glossary } from '../../../../src/i18n/help/glossary.ts';
import { realVocabulary } from '../../../fixtures/real-vocabulary.ts';
import { readRecords } from '../../../../geodata/scripts/read-records.ts';

test('every desk behind a door has words on what it is for', () => {
  for (const desk of doors.flatMap(({ desks }) => desks)) expect(deskHelp(desk).key, desk).not.toBe('panel.other');
});

test('desks behind one door share its name and words', () => {
  expect(deskHelp('queue')).toEqual(deskHelp('inspect'));
});

test('every term of the glossary is a word of the data, with themes that exist', async () => {
  const texts = JSON.stringify([(await readRecords()).map(({ record }) => record), JSON.parse(await readFile('geodata/vocabulary.json', 'utf8')), JSON.parse(await readFile('geodata/documents.json', 'utf8'))]);
  const themes = new Set<string>(realVocabulary.themes.map(({ id }) => id));
  for (const { term, meaning, themes: own } of glossary) {
    expect(texts.includes(term.zh), term.zh).toBe(true);
    expect(meaning.zh.length && meaning.en.length).toBeGreaterThan(0);
    expect(own.filter((theme) => !themes.has(theme)), term.en).toEqual([]);
  }
  expect(new Set(glossary.map(({ term }) => term.zh)).size).toBe(glossary.length);
});
