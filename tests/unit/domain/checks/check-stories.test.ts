import { expect, test } from 'vitest';
import { readGuides } from '../../../../geodata/scripts/read-guides.ts';
import { readRecords } from '../../../../geodata/scripts/read-records.ts';
import { checkStories } from '../../../../src/domain/checks/check-stories.ts';
import type { Story, StoryStep } from '../../../../src/domain/guides/story.ts';
import { identifiedRecord } from '../../../fixtures/identified-record.ts';
import { stage } from '../../../fixtures/statement.ts';

const words = { zh: '甲', en: 'A' };
const step = (overrides: Partial<StoryStep>): StoryStep => ({ title: words, text: words, statements: ['a.stage.report.2023'], camera: { center: [120.3, 36.1], zoom: 12 }, themes: [], year: null, record: null, ...overrides });
const story = (...steps: StoryStep[]): Story => ({ id: 's', title: words, summary: words, steps });

test('a step may cite only what is said, and highlight only a record that its themes leave on the map', () => {
  const records = [identifiedRecord({ id: 'a', themes: ['parking'], statements: [stage('planned', '2023')] })];
  const found = checkStories([story(step({ statements: ['a.stage.report.1999'] }), step({ record: 'b' }), step({ record: 'a', themes: ['port'] }), step({ record: 'a', themes: ['parking'] })), story()], records);
  expect(found.map(({ code, where }) => `${where} ${code}`)).toEqual(['s/1 statement-unknown', 's/2 record-unknown', 's/3 record-hidden', 's story-twice']);
});

test('the five stories of the data rest on what the documents say', async () => {
  const { stories } = await readGuides();
  expect(stories.map(({ id }) => id)).toEqual(['historic', 'industry', 'parking', 'port', 'promised-2025']);
  expect(checkStories(stories, (await readRecords()).map(({ record }) => record))).toEqual([]);
});
