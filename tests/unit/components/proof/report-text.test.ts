import { expect, test } from 'vitest';
import { mailDraft, reportSubject, reportText } from '../../../../src/components/proof/report-text.ts';
import { statementWords } from '../../../../src/components/site-card/statement-words.ts';
import { statementsById } from '../../../../src/domain/derive/statement-id.ts';
import { identifiedRecord } from '../../../fixtures/identified-record.ts';
import { realVocabulary } from '../../../fixtures/real-vocabulary.ts';
import { documents, statement } from '../../../fixtures/statement.ts';

const record = identifiedRecord({
  id: 'lots',
  name: { zh: '甲停车场', en: 'Car park A' },
  statements: [statement({ field: 'new-parking-spaces', value: 300, nature: 'target', asOf: '2024', document: 'plan' })],
});
const records = new Map([[record.id, record]]);
const statements = statementsById(records.values());
const words = statementWords(realVocabulary, documents, 'en');
const about = { version: '2026-11-22', link: 'https://map.example/?site=lots' };

test('a report begins with the id of its statement and holds what is shown, its source, the version and what is said', () => {
  const id = 'lots.new-parking-spaces.plan.2024';
  const subject = reportSubject(id, statements, records);
  if (!subject) throw new Error('no subject');
  const text = reportText(subject, { wrong: ' It is 30. ', right: 'The sign at the gate.' }, about, words);
  expect(text.split('\n')[0]).toBe(`Statement id: ${id}`);
  for (const part of ['2026-11-22', about.link, 'Car park A', '300', 'It is 30.', 'The sign at the gate.']) expect(text).toContain(part);
  const [head = '', body = ''] = mailDraft(subject, text, words).split('&body=');
  expect(head.startsWith('mailto:?subject=')).toBe(true);
  expect(decodeURIComponent(head)).toContain(id);
  expect(decodeURIComponent(body).replaceAll('\r\n', '\n')).toBe(text);
});

test('a record names its place; what is not in the data names nothing', () => {
  expect(reportSubject('lots.place', statements, records)).toMatchObject({ kind: 'place', id: 'lots.place' });
  expect(reportSubject('lots', statements, records)).toMatchObject({ kind: 'place' });
  expect(reportSubject('lots.no-such-field', statements, records)).toBeNull();
  expect(reportSubject('', statements, records)).toBeNull();
});
