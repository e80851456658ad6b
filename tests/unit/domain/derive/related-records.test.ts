import { describe, expect, test } from 'vitest';
import { relatedRecords } from '../../../../src/domain/derive/related-records.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const at = (lng: number) => [lng, 36] as const;
const entry = (id: string, overrides: Partial<Parameters<typeof catalogueEntry>[0]> = {}) =>
  catalogueEntry({ id, anchor: [...at(Number.parseInt(id, 36))], ...overrides });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('relatedRecords', () => {
  test('finds parent and members', () => {
    const [whole, one, two] = [entry('a'), entry('b', { parent: 'a' }), entry('c', { parent: 'a' })];
    expect(ids(relatedRecords(whole, [whole, one, two]).members)).toEqual(['b', 'c']);
    expect(relatedRecords(one, [whole, one, two])).toMatchObject({ parent: { id: 'a' }, members: [], samePlace: [] });
  });

  test('records at one anchor or of one shape share a place', () => {
    const shape = (...refs: string[]) => ({ shape: { kind: 'base' as const, refs } });
    const all = [entry('a', shape('road:1', 'road:2')), entry('b', shape('road:2', 'road:1')), entry('c', shape('road:2')), entry('d', { anchor: [10, 36] })];
    expect(ids(relatedRecords(all[0] ?? entry('x'), all).samePlace)).toEqual(['b', 'd']);
  });

  test('a parent or member at the same place is named once', () => {
    const [whole, part] = [entry('a'), entry('b', { parent: 'a', anchor: [10, 36] })];
    expect(relatedRecords(whole, [whole, part])).toMatchObject({ members: [{ id: 'b' }], samePlace: [] });
  });

  test('those somewhere in one area are kept apart from those of one place', () => {
    const somewhere = { extent: 'contains', anchor: [1, 1] } as const;
    const all = [entry('a', { ...somewhere, anchor: [1, 1] }), entry('b', { ...somewhere, anchor: [1, 1] }), entry('c', { anchor: [1, 1] })];
    const related = relatedRecords(all[0] ?? entry('x'), all);
    expect(ids(related.sameArea)).toEqual(['b']);
    expect(related.samePlace).toEqual([]);
  });

  test('an unlocated record shares no place with anything', () => {
    const all = [entry('a', { anchor: null }), entry('b', { anchor: null })];
    expect(relatedRecords(all[0] ?? entry('x'), all)).toEqual({ parent: null, members: [], samePlace: [], sameArea: [] });
  });
});
