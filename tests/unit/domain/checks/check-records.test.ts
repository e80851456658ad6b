import { describe, expect, test } from 'vitest';
import { checkGroups } from '../../../../src/domain/checks/check-groups.ts';
import { checkIds } from '../../../../src/domain/checks/check-ids.ts';
import { checkLocation } from '../../../../src/domain/checks/check-location.ts';
import { checkParents } from '../../../../src/domain/checks/check-parents.ts';
import type { Location } from '../../../../src/domain/location.ts';

const codes = (issues: readonly { code: string; where: string }[]): string[] => issues.map(({ code, where }) => `${code} ${where}`);

describe('ids', () => {
  test('of words joined by hyphens pass', () => {
    expect(checkIds([{ id: 'pier-six' }, { id: 'm2' }])).toEqual([]);
  });

  test('that stand twice or are formed otherwise are told', () => {
    expect(codes(checkIds([{ id: 'a' }, { id: 'a' }, { id: 'B_c' }, { id: 'd-' }]))).toEqual(['id-twice a', 'id-form B_c', 'id-form d-']);
  });
});

describe('parents', () => {
  test('that lead to a record without one pass', () => {
    expect(checkParents([{ id: 'a', parent: 'b' }, { id: 'b', parent: 'c' }, { id: 'c', parent: null }])).toEqual([]);
  });

  test('that are no record are told', () => {
    expect(codes(checkParents([{ id: 'a', parent: 'x' }]))).toEqual(['parent-missing a']);
  });

  test('that go round in a circle are told, also a record that is its own parent', () => {
    const circle = [{ id: 'a', parent: 'b' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'c' }, { id: 'd', parent: 'a' }];
    expect(codes(checkParents(circle))).toEqual(['parent-cycle a', 'parent-cycle b', 'parent-cycle c', 'parent-cycle d']);
  });
});

describe('groups', () => {
  const member = (id: string) => ({ id, parent: 'group', group: null });
  const group = (stated: number, named: number) => ({ id: 'group', parent: null, group: { stated, named } });

  test('with as many members as they name pass', () => {
    expect(checkGroups([group(23, 1), member('a')])).toEqual([]);
    expect(checkGroups([group(10, 0)])).toEqual([]);
  });

  test('that name more than they state, or other than they have, are told', () => {
    expect(codes(checkGroups([group(1, 2), member('a'), member('b')]))).toEqual(['group-names-more-than-stated group']);
    expect(checkGroups([group(4, 2), member('a')])).toEqual([{ code: 'group-members', where: 'group', values: { named: 2, found: 1 } }]);
  });
});

describe('locations', () => {
  const unlocated: Location = {
    precision: 'unlocated', extent: null, errorMetres: null, method: 'not stated', anchor: null, subdistricts: [],
    description: { zh: '无', en: 'none' }, sources: [],
  };
  const street: Location = {
    ...unlocated, precision: 'street', extent: 'contains', errorMetres: 300, anchor: [120.3, 36.1], sources: ['a register'],
  };
  const point = { type: 'Point' as const, coordinates: [120.3, 36.1] as [number, number] };

  test('pass where what is drawn and what is said agree', () => {
    expect(checkLocation({ id: 'a', location: unlocated }, null)).toEqual([]);
    expect(checkLocation({ id: 'a', location: street }, point)).toEqual([]);
  });

  test('of unlocated records draw nothing', () => {
    expect(codes(checkLocation({ id: 'a', location: { ...unlocated, errorMetres: 5 } }, point))).toEqual(['geometry-of-unlocated a', 'error-of-unlocated a']);
  });

  test('that are drawn say how far off they may be and from where they are', () => {
    const bare = { ...street, errorMetres: null, extent: null, anchor: null, sources: [] };
    expect(codes(checkLocation({ id: 'a', location: bare }, null))).toEqual([
      'geometry-missing a', 'error-missing a', 'extent-missing a', 'anchor-missing a', 'location-without-source a',
    ]);
  });
});
