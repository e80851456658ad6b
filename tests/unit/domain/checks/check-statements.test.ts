import { describe, expect, test } from 'vitest';
import { checkStatements } from '../../../../src/domain/checks/check-statements.ts';
import { checkTerms } from '../../../../src/domain/checks/check-terms.ts';
import { checkVocabulary } from '../../../../src/domain/checks/check-vocabulary.ts';
import type { IdentifiedRecord } from '../../../../src/domain/renewal-record.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { natures, precisions, qualifiers, stages, themes } from '../../../../src/domain/terms.ts';
import type { Vocabulary } from '../../../../src/domain/vocabulary.ts';

const label = { zh: '词', en: 'term' };
const terms = (ids: readonly string[]) => ids.map((id) => ({ id, label }));
const vocabulary: Vocabulary = {
  families: terms(['public']),
  themes: themes.map((id) => ({ id, label, family: 'public' })),
  campaigns: [{ id: 'campaign-08', label, no: 8 }],
  industries: [{ id: 'modern-finance', label, role: 'support' }],
  listTypes: terms(['key-projects']),
  processSteps: [],
  stages: terms(stages),
  natures: terms(natures),
  qualifiers: terms(qualifiers),
  precisions: terms(precisions),
  fields: [
    { id: 'stage', label, kind: 'stage', quantity: null },
    { id: 'description', label, kind: 'text', quantity: null },
    { id: 'start-date', label, kind: 'date', quantity: null },
    { id: 'repair-area', label, kind: 'number', quantity: 'area' },
    { id: 'parking-lots', label, kind: 'number', quantity: 'count' },
  ],
  scopes: terms(['public-lots']),
  units: [
    { id: 'm2', label, quantity: 'area', base: 'm2', factor: 1 },
    { id: 'wan-m2', label, quantity: 'area', base: 'm2', factor: 10000 },
    { id: 'count', label, quantity: 'count', base: 'count', factor: 1 },
  ],
};

const area: Statement = {
  field: 'repair-area', value: 8.1, unit: 'wan-m2', normalised: { value: 81000, unit: 'm2' }, qualifier: 'exact', nature: 'actual',
  period: { from: '2016', to: '2020' }, document: 'plan', section: '第一章', basis: 'stated',
};
const text: Statement = {
  field: 'description', value: '街区', valueEn: 'a quarter', unit: null, qualifier: 'exact', nature: 'description',
  asOf: '2022', document: 'plan', section: '第一章', basis: 'stated',
};
const check = (...statements: Statement[]): string[] =>
  checkStatements({ id: 'a', statements }, vocabulary, new Set(['plan'])).map(({ code, where }) => `${code} ${where}`);

describe('statements', () => {
  test('that are complete pass', () => {
    expect(check(area, text, { ...area, field: 'parking-lots', value: 15, unit: 'count', normalised: undefined, scope: 'public-lots' })).toEqual([]);
  });

  test('are needed', () => {
    expect(check()).toEqual(['no-statement a']);
  });

  test('name a document, a section and a time that runs forward', () => {
    expect(check({ ...text, document: 'other', section: ' ' })).toEqual(['document-unknown a#0', 'section-empty a#0']);
    expect(check({ ...area, period: { from: '2020', to: '2016' } })).toEqual(['period-backwards a#0']);
  });

  test('use fields, scopes and units of the vocabulary, the unit of the quantity of the field', () => {
    expect(check({ ...text, field: 'colour' })).toEqual(['field-unknown a#0']);
    expect(check({ ...text, scope: 'colour' })).toEqual(['scope-unknown a#0']);
    expect(check({ ...area, unit: 'acre' })).toEqual(['unit-unknown a#0']);
    expect(check({ ...area, field: 'parking-lots' })).toEqual(['unit-of-other-quantity a#0']);
  });

  test('hold a value of the kind of their field', () => {
    expect(check({ ...area, value: 'much' })).toContain('value-kind a#0');
    expect(check({ ...text, value: 5 })).toEqual(['value-kind a#0']);
    expect(check({ ...text, field: 'start-date', value: 'soon', valueEn: undefined })).toEqual(['value-no-date a#0']);
    expect(check({ ...text, valueEn: undefined })).toEqual(['text-in-one-language a#0']);
    expect(check({ ...text, unit: 'm2' })).toEqual(['unit-without-number a#0']);
  });

  test('carry the normalised value that value and unit give, and none in the base unit', () => {
    expect(check({ ...area, normalised: { value: 8100, unit: 'm2' } })).toEqual(['normalised-wrong a#0']);
    expect(check({ ...area, normalised: { value: 81000, unit: 'count' } })).toEqual(['normalised-wrong a#0']);
    expect(check({ ...area, normalised: undefined })).toEqual(['normalised-wrong a#0']);
    expect(check({ ...area, unit: 'm2' })).toEqual(['normalised-needless a#0']);
  });

  test('stand once', () => {
    expect(check(area, text, { ...area, note: label })).toEqual(['statement-twice a#2']);
    expect(check(area, { ...area, document: 'plan', qualifier: 'at-least' })).toEqual([]);
  });
});

describe('terms of a record', () => {
  const record: IdentifiedRecord = {
    id: 'a', name: label, aliases: [], themes: ['parking', 'roads'], campaign: { no: 8, basis: 'stated' }, industry: 'modern-finance',
    listType: 'key-projects', parent: null, group: null, statements: [],
    location: { precision: 'unlocated', extent: null, errorMetres: null, method: 'not stated', anchor: null, subdistricts: [], description: label, sources: [] },
  };
  const codes = (changed: Partial<IdentifiedRecord>, file: string | null = 'parking'): string[] =>
    checkTerms({ ...record, ...changed }, file, vocabulary).map(({ code }) => code);

  test('of the vocabulary pass, in the file of the main theme or among the programmes', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, null)).toEqual([]);
  });

  test('that are unknown, doubled or in the file of another theme are told', () => {
    expect(codes({}, 'roads')).toEqual(['theme-of-other-file']);
    expect(codes({ themes: ['parking', 'parking'] })).toEqual(['theme-twice']);
    expect(codes({ campaign: { no: 9, basis: 'stated' }, industry: 'x', listType: 'y' })).toEqual([
      'campaign-unknown', 'industry-unknown', 'list-type-unknown',
    ]);
  });
});

describe('the vocabulary', () => {
  const issues = (changed: Partial<Vocabulary>): string[] =>
    checkVocabulary({ ...vocabulary, ...changed }).map(({ code, where }) => `${code} ${where}`);

  test('passes when whole', () => {
    expect(issues({})).toEqual([]);
  });

  test('has each id once and a label for each term that the code knows', () => {
    expect(issues({ scopes: terms(['a', 'a']) })).toEqual(['term-twice scopes/a']);
    expect(issues({ natures: terms(natures.slice(1)) })).toEqual(['term-without-label natures/target']);
  });

  test('has the family of each theme and the base of each unit', () => {
    expect(issues({ families: terms(['port']) })).toHaveLength(themes.length);
    expect(issues({ units: [{ id: 'mu', label, quantity: 'area', base: 'm2', factor: 666 }] })).toEqual(['unit-base units/mu']);
    expect(issues({ units: [{ id: 'm2', label, quantity: 'area', base: 'm2', factor: 2 }] })).toEqual(['unit-base units/m2', 'unit-factor units/m2']);
  });
});
