import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCql2Json } from '../../../../src/query/cql2/parse-cql2-json.ts';
import { parseCql2Text } from '../../../../src/query/cql2/parse-cql2-text.ts';
import { writeCql2Json } from '../../../../src/query/cql2/write-cql2-json.ts';
import { writeCql2Text } from '../../../../src/query/cql2/write-cql2-text.ts';
import { arbitraryQuery } from '../../../fixtures/query/arbitrary-query.ts';

const where = (text: string) => {
  const parsed = parseCql2Text('sites', text);
  return parsed.ok ? parsed.value.where : parsed.issues;
};
const theme = (value: string) => ({ op: 'compare', property: 'theme', comparison: '=', value, ignoreCase: false });

describe('CQL2 text', () => {
  test('reads back every query it writes', () => {
    fc.assert(fc.property(arbitraryQuery, (query) => { expect(parseCql2Text(query.target, writeCql2Text(query))).toEqual({ ok: true, value: query }); }), { numRuns: 1000 });
  });

  test('AND binds stronger than OR, NOT strongest, in any case', () => {
    expect(where("theme = 'a' or not theme = 'b' And theme = 'c'")).toEqual({
      op: 'or',
      args: [theme('a'), { op: 'and', args: [{ op: 'not', arg: theme('b') }, theme('c')] }],
    });
  });

  test('reads a question as one would type it', () => {
    expect(parseCql2Text('sites', "theme = 'parking' AND target_year = 2024 AND S_DWITHIN(geometry, LAYER('sites', theme = 'historic'), 300)")).toEqual({
      ok: true,
      value: {
        target: 'sites',
        where: {
          op: 'and',
          args: [
            theme('parking'),
            { op: 'compare', property: 'target_year', comparison: '=', value: 2024, ignoreCase: false },
            { op: 'distance', metres: 300, subject: { kind: 'layer', layer: 'sites', where: theme('historic') } },
          ],
        },
        nearest: null,
      },
    });
  });

  test.each([
    ["theme = ", 8, "'text', number, TRUE, FALSE", 'end of text'],
    ["theme 'x'", 6, '=, <>, <, <=, >, >=, LIKE, BETWEEN, IN, IS NULL', 'x'],
    ["theme = 'x' stage = 'y'", 12, 'AND, OR, end of text', 'stage'],
    ["(theme = 'x'", 12, ')', 'end of text'],
    ['year BETWEEN 1 OR 2', 15, 'AND', 'OR'],
    ['S_WITHIN(place, POINT(1 2))', 9, 'geometry', 'place'],
    ['S_WITHIN(geometry, SQUARE(1))', 19, 'POINT, MULTIPOINT, LINESTRING, MULTILINESTRING, POLYGON, MULTIPOLYGON, BBOX, CIRCLE, CORRIDOR, FEATURE, LAYER, POSITION', 'SQUARE'],
    ['S_WITHIN(geometry, POINT(1, 2))', 26, 'number', ','],
    ["theme = 'open", 8, "'text', number, TRUE, FALSE", "'"],
    ['year IS NIL', 8, 'NULL', 'NIL'],
  ])('tells where %s goes wrong and what was expected', (text, position, expected, found) => {
    expect(where(text)).toEqual([{ code: 'syntax', position, values: { expected, found } }]);
  });

  test('tells what is beyond the subset or no geometry', () => {
    expect(where("S_CROSSES(geometry, POINT(1 2))")).toEqual([{ code: 'unsupported', position: 0, values: { found: 'S_CROSSES' } }]);
    expect(where('S_WITHIN(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))')).toMatchObject([{ code: 'invalid-geometry', position: 19, values: { problem: 'self-crossing' } }]);
    expect(where("theme = 'a' OR S_NEAREST(geometry, POINT(1 2), 3)")).toMatchObject([{ code: 'nearest-not-alone' }]);
    expect(where('S_NEAREST(geometry, POINT(1 2), 0)')).toMatchObject([{ code: 'syntax', position: 32 }]);
  });

  test('never throws on any text', () => {
    const piece = fc.constantFrom('theme', ' = ', "'a'", ' AND ', ' OR ', 'NOT ', '(', ')', ',', '1', 'S_WITHIN', 'geometry', 'POINT', '"', "'", 'LAYER', 'IN', ' BETWEEN ', '𠮷', 'CASEI');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => { expect(typeof parseCql2Text('sites', pieces.join('')).ok).toBe('boolean'); }), { numRuns: 2000 });
  });
});

describe('CQL2 JSON', () => {
  test('reads back every query it writes', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        const json: unknown = JSON.parse(JSON.stringify(writeCql2Json(query)));
        expect(parseCql2Json(query.target, json)).toEqual({ ok: true, value: query });
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [{ op: 'and', args: [] }, 'args', 'syntax'],
    [{ op: 'and', args: [{ op: '=', args: [{ property: 'a' }] }] }, 'args[0].args[1]', 'syntax'],
    [{ op: 'avg', args: [] }, 'op', 'unsupported'],
    [{ op: 's_within', args: [{ property: 'geometry' }, { type: 'Point', coordinates: [NaN, 1] }] }, 'args[1]', 'invalid-geometry'],
    [{ op: 's_within', args: [{ property: 'geometry' }, { bbox: [1, 2, 3] }] }, 'args[1].bbox', 'syntax'],
    ['theme', '', 'syntax'],
  ])('tells the path of what is wrong in %j', (json, position, code) => {
    expect(parseCql2Json('sites', json)).toMatchObject({ ok: false, issues: [{ code, position }] });
  });
});
