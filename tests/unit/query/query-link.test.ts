import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIds, parseQueryLink, writeQueryLink } from '../../../src/query/query-link.ts';
import { arbitraryQuery } from '../../fixtures/query/arbitrary-query.ts';

const query = { target: 'sites', where: null, nearest: null };
const asked = { query, version: '2024-03-01', counts: { certain: 7, possible: 2 }, ids: ['a', 'b,c', '~'] };

describe('query links', () => {
  test('read back what was asked, when and with what outcome', () => {
    fc.assert(
      fc.property(arbitraryQuery, (any) => {
        expect(parseQueryLink(writeQueryLink({ ...asked, query: any }))).toEqual({ ok: true, value: { ...asked, query: any } });
      }),
    );
  });

  test('leave out ids that are too many', () => {
    const many = { ...asked, ids: Array.from({ length: 61 }, String) };
    expect(parseQueryLink(writeQueryLink(many))).toMatchObject({ ok: true, value: { ids: null } });
    expect(parseQueryLink(writeQueryLink({ ...asked, ids: [] }))).toMatchObject({ ok: true, value: { ids: [] } });
  });

  test.each(['', '1~sites', '2~sites~1~1.1~*~', '1~~1~1.1~*~', '1~sites~1~many~*~', '1~sites~1~1.1~%E0~', '1~sites~1~1.1~*~theme%20%3D'])('%s is refused with an issue', (link) => {
    expect(parseQueryLink(link).ok).toBe(false);
  });

  test('a position is a word in the link, never a place', () => {
    const here = { ...query, where: { op: 'distance', metres: 300, subject: { kind: 'position' } } } as const;
    expect(decodeURIComponent(writeQueryLink({ ...asked, query: here }))).toContain('POSITION()');
  });

  test('tell what is gone, new and the same', () => {
    expect(compareIds(['a', 'b'], ['b', 'c'])).toEqual({ onlyThen: ['a'], onlyNow: ['c'], both: ['b'] });
  });
});
