import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { compareIds, parseQueryLink, writeQueryLink } from '../../../src/query/query-link.ts';
import { readLink, writeLink } from '../../../src/state/url/link.ts';
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

  test.each(['', '2~sites', '3~sites~1~1.1~*~', '2~~1~1.1~*~', '2~sites~1~many~*~', '2~sites~1~1.1~%E0~', '2~sites~1~1.1~*~theme =', '1~sites~1~1.1~*~theme%20%3D', '1~sites~1~1.1~*~%E0'])('%s is refused with an issue', (link) => {
    expect(parseQueryLink(link).ok).toBe(false);
  });

  test('a position is a word in the link, never a place', () => {
    const here = { ...query, where: { op: 'distance', metres: 300, subject: { kind: 'position' } } } as const;
    expect(writeQueryLink({ ...asked, query: here })).toContain('POSITION()');
  });

  test('of the first form, as the first version wrote them, are still read', () => {
    const old = "1~sites~2024-03-01~7.2~a,b%2Cc,%7E~theme%20IN%20('parking'%2C'historic')%20AND%20name%20LIKE%20'100%25%7E'";
    const args = [
      { op: 'in', property: 'theme', values: ['parking', 'historic'], ignoreCase: false },
      { op: 'like', property: 'name', pattern: '100%~', ignoreCase: false },
    ];
    expect(parseQueryLink(old)).toEqual({ ok: true, value: { ...asked, query: { ...query, where: { op: 'and', args } } } });
  });

  test('in an address escape no character twice, and come back whole', () => {
    const where = { op: 'like', property: 'name', pattern: '100%~,台东 路', ignoreCase: true } as const;
    const link = writeQueryLink({ ...asked, ids: ['a', 'b'], query: { ...query, where } });
    const state = { language: 'zh', filter: NO_FILTER, sort: 'relevance', selectedId: null, deskLink: null, embedded: null, ask: link } as const;
    const address = writeLink(new URL('https://map.example/'), state, null);
    expect(decodeURIComponent(address.search)).toContain("'100%~,台东 路'");
    expect(readLink(new URL(address.href), { ...state, ask: null }).state.ask).toBe(link);
  });

  test('tell what is gone, new and the same', () => {
    expect(compareIds(['a', 'b'], ['b', 'c'])).toEqual({ onlyThen: ['a'], onlyNow: ['c'], both: ['b'] });
  });
});
