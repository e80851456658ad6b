import { describe, expect, test } from 'vitest';
import { readJson } from '../../../geodata/scripts/read-json.ts';
import { readRecords } from '../../../geodata/scripts/read-records.ts';
import { statementsById } from '../../../src/domain/derive/statement-id.ts';
import { documentsSchema } from '../../../src/domain/source-document.ts';
import { questions } from '../../fixtures/questions.ts';

// What `tests/e2e/questions.spec.ts` walks through the interface.
const records = (await readRecords()).map(({ record }) => record);
const statements = statementsById(records);
const { documents } = documentsSchema.parse(await readJson('documents.json'));

test('there are 30 questions, and every document answers six or more', () => {
  expect(questions).toHaveLength(30);
  for (const { id } of documents) expect(questions.filter(({ document }) => document === id).length, id).toBeGreaterThanOrEqual(6);
});

describe.each(questions)('$question.zh', ({ document, question, statements: cited, path }) => {
  test('is answered by statements of its document alone', () => {
    expect(cited.length).toBeGreaterThan(0);
    for (const id of cited) expect(statements.get(id)?.statement.document, id).toBe(document);
  });

  test('is asked in both languages and does not hold the answer', () => {
    expect(question.zh).toMatch(/？$/);
    expect(question.en).toMatch(/\?$/);
    for (const id of cited) {
      const value = String(statements.get(id)?.statement.value);
      expect(question.zh.match(/\d+(?:\.\d+)?/g) ?? []).not.toContain(value);
    }
  });

  test('is reached by way of records that exist', () => {
    for (const step of path) {
      const id = 'find' in step ? step.find : 'row' in step ? step.row : null;
      if (id !== null) expect(records.some((record) => record.id === id), id).toBe(true);
    }
  });
});
