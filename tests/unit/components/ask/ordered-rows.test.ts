import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ResultRow } from '../../../../src/components/ask/ask-state.ts';
import { orderedRows } from '../../../../src/components/ask/ordered-rows.ts';
import { RowSorter } from '../../../../src/components/ask/row-sorter.ts';
import { sortInSlices, sortSteps } from '../../../../src/components/ask/sort-in-slices.ts';
import type { ColumnName } from '../../../../src/components/ask/table-columns.ts';
import { Pace } from '../../../../src/query/pace.ts';
import { namesIn, resultRow as row } from '../../../fixtures/ask/result-rows.ts';

const ids = (rows: readonly ResultRow[]): string => rows.map(({ id }) => id).join(' ');
const ordered = async (rows: readonly ResultRow[], column: ColumnName | null, descending = false, language: 'zh' | 'en' = 'zh') => ids(await orderedRows(rows, { column, descending }, namesIn(language)));
/** From now on every look at the clock finds a slice used up. */
function hurryClock(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 40));
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('order', () => {
  const rows = [row('项目10', { metres: 30, certain: false }), row('项目9', { metres: 200 }), row('项目100')];

  test('is the answer’s own until a column is chosen', async () => expect(await orderedRows(rows, { column: null, descending: false }, namesIn('zh'))).toBe(rows));

  test('counts numbers in names, and turns round', async () => {
    expect(await ordered(rows, 'name')).toBe('项目9 项目10 项目100');
    expect(await ordered(rows, 'name', true)).toBe('项目100 项目10 项目9');
  });

  test('of Chinese names is that of their sounds, also of very many', async () => {
    const chinese = ['台东', '登州', '辽宁'].map((id) => row(id));
    expect(await ordered(chinese, 'name')).toBe('登州 辽宁 台东');
    const many = Array.from({ length: 9000 }, (_, index) => row(String(index), { properties: { name: ['台东', '登州', '辽宁'][index % 3] ?? '' } }));
    expect((await ordered(many, 'name')).split(' ').filter((_, index) => index % 3000 === 0)).toEqual(['1', '2', '0']);
  });

  test('puts unknown last in either direction', async () => {
    expect(await ordered(rows, 'distance')).toBe('项目10 项目9 项目100');
    expect(await ordered(rows, 'distance', true)).toBe('项目9 项目10 项目100');
  });

  test('of certainty puts certain first; of error the best known', async () => {
    expect(await ordered(rows, 'verdict')).toBe('项目9 项目100 项目10');
    expect(await ordered([row('a', { errorMetres: 90 }), row('b', { errorMetres: 5 })], 'error')).toBe('b a');
  });

  test('is that of a plain sort, ties as they came, whatever the rows and wherever it was interrupted', async () => {
    const names = new Intl.Collator('en', { numeric: true });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 2 }), { maxLength: 700 }), fc.boolean(), fc.boolean(), async (words, descending, isHurried) => {
        const given = words.map((word, index) => row(String(index), { properties: { name: word } }));
        if (isHurried) hurryClock();
        const got = await ordered(given, 'name', descending, 'en');
        vi.restoreAllMocks();
        const wordOf = (each: ResultRow): string => String(each.row.properties['name']);
        const plain = [...given].sort((a, b) => Number(wordOf(a) === '') - Number(wordOf(b) === '') || (descending ? -1 : 1) * names.compare(wordOf(a), wordOf(b)));
        expect(got).toBe(ids(plain));
      }),
      { numRuns: 60 },
    );
  });
});

describe('sorting in slices', () => {
  test('tells how far it is, never less than before, within the steps it announced', async () => {
    hurryClock();
    const told: number[] = [];
    const pace = new Pace(undefined, ({ done, total }) => {
      expect(total).toBe(sortSteps(3000) + 5);
      told.push(done);
    });
    const values = Array.from({ length: 3000 }, (_, index) => (index * 7919) % 3000);
    const sorted = await sortInSlices(3000, (a, b) => (values[a] ?? 0) - (values[b] ?? 0), pace, { before: 5, total: sortSteps(3000) + 5 });
    expect([...sorted].map((index) => values[index])).toEqual(values.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(sortSteps(3000) + 5);
  });

  test('ends at an abort with its reason, and leaves the rows as they were', async () => {
    hurryClock();
    const rows = Array.from({ length: 2000 }, (_, index) => row(String(2000 - index)));
    const before = ids(rows);
    const controller = new AbortController();
    const onProgress = vi.fn(() => controller.abort(new Error('enough')));
    await expect(orderedRows(rows, { column: 'name', descending: false }, namesIn('en'), { signal: controller.signal, onProgress })).rejects.toThrow('enough');
    expect(onProgress).toHaveBeenCalledOnce();
    expect(ids(rows)).toBe(before);
  });
});

describe('the sorter of a table', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => row(String((index * 7919) % 3000)));

  test('tells a long sort in tenths, rising, and at the end that there is none', async () => {
    hurryClock();
    const shares: (number | null)[] = [];
    const sorted = await new RowSorter((share) => shares.push(share)).sort(rows, { column: 'name', descending: false }, namesIn('en'));
    expect(sorted?.[2999]?.id).toBe('2999');
    const told = shares.filter((share) => share !== null);
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted());
    expect(new Set(told).size).toBeLessThanOrEqual(10);
    expect(shares.at(-1)).toBeNull();
  });

  test('gives up an order for another, and at a stop', async () => {
    hurryClock();
    const sorter = new RowSorter(() => undefined);
    const first = sorter.sort(rows, { column: 'name', descending: false }, namesIn('en'));
    const second = sorter.sort(rows, { column: 'name', descending: true }, namesIn('en'));
    expect(await first).toBeNull();
    expect((await second)?.[0]?.id).toBe('2999');
    const third = sorter.sort(rows, { column: 'name', descending: false }, namesIn('en'));
    sorter.stop();
    expect(await third).toBeNull();
  });
});
