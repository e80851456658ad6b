import { describe, expect, test } from 'vitest';
import { classifyRanges, classifyValues, numberColumns } from '../../../../src/domain/layers/classify-rows.ts';
import { classOf, type LayerClasses, OTHERS } from '../../../../src/domain/layers/layer-classes.ts';
import type { OwnFeature, OwnValue } from '../../../../src/domain/layers/own-layer.ts';
import { isNarrowed, shownRows } from '../../../../src/domain/layers/shown-rows.ts';
import { ownLayer } from '../../../fixtures/own-layer.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

const rows = (...values: readonly (OwnValue | undefined)[]): readonly OwnFeature[] => values.map((value, index) => ({ id: index + 1, geometry: null, properties: value === undefined ? {} : { a: value } }));

/** Rows in each class, the rest last, counted one by one. */
function counted(classes: LayerClasses, features: readonly OwnFeature[]): readonly number[] {
  const length = classes.kind === 'values' ? classes.values.length : classes.ranges.length;
  return [...Array.from({ length }, (_, index) => index), OTHERS].map((index) => features.filter(({ properties }) => classOf(classes, properties[classes.column]) === index).length);
}

describe('classes by values', () => {
  test('the commonest come first, the rest and rows without a value are counted', () => {
    const features = rows('住', '商', '住', '工', '住', '商', '', null, undefined, '绿');
    const classes = classifyValues(features, 'a', 2);
    expect(classes).toEqual({ kind: 'values', column: 'a', values: ['住', '商'], counts: [3, 2], others: 2, without: 3 });
    expect(classes && counted(classes, features)).toEqual([3, 2, 5]);
  });

  test('numbers and truth values are told apart by how they are written', () => {
    const classes = classifyValues(rows(1, '1', true, 1.5, -0), 'a');
    expect(classes).toMatchObject({ values: ['1', 'true', '1.5', '0'], counts: [2, 1, 1, 1] });
  });

  test.each([[rows()], [rows(null, '', undefined)]])('nothing to class gives no classes', (features) => expect(classifyValues(features, 'a')).toBeNull());

  test('a column called like a property of every object is a column', () => {
    expect(classifyValues(rows('x'), 'constructor')).toBeNull();
    expect(classifyValues([{ id: 1, geometry: null, properties: { a: 'constructor' } }], 'a')).toMatchObject({ values: ['constructor'], counts: [1] });
  });
});

describe('classes by numbers', () => {
  const random = seededRandom(11);
  const thousand = rows(...Array.from({ length: 1000 }, () => Math.round(random() ** 3 * 1000) / 10));

  test.each(['quantiles', 'equal'] as const)('%s: counts are those of the rows, ends are values that occur, nothing overlaps', (method) => {
    for (const count of [1, 2, 3, 5, 8]) {
      const classes = classifyRanges(thousand, 'a', method, count);
      if (classes?.kind !== 'ranges') throw new Error('no classes');
      expect(counted(classes, thousand).slice(0, -1)).toEqual(classes.ranges.map((range) => range.count));
      const values = new Set(thousand.map(({ properties }) => properties['a']));
      for (const [index, { from, to }] of classes.ranges.entries()) {
        expect(values.has(from) && values.has(to) && from <= to).toBe(true);
        expect(from > (classes.ranges[index - 1]?.to ?? -Infinity)).toBe(true);
      }
      expect(classes.ranges.reduce((sum, range) => sum + range.count, 0) + classes.without).toBe(1000);
    }
  });

  test('quantiles are about equally full, equal ones about equally wide', () => {
    const full = classifyRanges(rows(...Array.from({ length: 100 }, (_, index) => index)), 'a', 'quantiles', 4);
    expect(full).toMatchObject({ ranges: [{ from: 0, to: 24, count: 25 }, { from: 25, to: 49 }, { from: 50, to: 74 }, { from: 75, to: 99, count: 25 }] });
    const wide = classifyRanges(rows(0, 1, 2, 100), 'a', 'equal', 2);
    expect(wide).toMatchObject({ ranges: [{ from: 0, to: 2, count: 3 }, { from: 100, to: 100, count: 1 }] });
  });

  test('equal numbers stay together and no class is empty, so there may be fewer', () => {
    expect(classifyRanges(rows(5, 5, 5, 5, 9), 'a', 'quantiles', 4)).toMatchObject({ ranges: [{ from: 5, to: 5, count: 4 }, { from: 9, to: 9, count: 1 }] });
    expect(classifyRanges(rows(7, 7), 'a', 'equal', 5)).toMatchObject({ ranges: [{ from: 7, to: 7, count: 2 }] });
  });

  test('text that looks like a number is none, and no number at all gives no classes', () => {
    expect(classifyRanges(rows('1', 2, null), 'a', 'quantiles', 3)).toMatchObject({ without: 2, ranges: [{ from: 2, to: 2, count: 1 }] });
    expect(classifyRanges(rows('1', null, true), 'a', 'quantiles', 3)).toBeNull();
    expect(numberColumns(rows('1', 2), ['a', 'b'])).toEqual(['a']);
  });
});

describe('rows that are shown', () => {
  const features = rows('住', '商', '', null, 12, '12', 3);
  const ids = (members: Parameters<typeof ownLayer>[0]) => shownRows(ownLayer(members), features).map(({ id }) => id);

  test.each([
    ['equals', '12', [5, 6]],
    ['equals', ' 住 ', [1]],
    ['differs', '12', [1, 2, 7]],
    ['contains', '1', [5, 6]],
    ['at-least', '4', [5, 6]],
    ['at-most', '4', [7]],
  ] as const)('%s %j leaves rows %j; a row without a value passes nothing', (operator, value, left) => expect(ids({ filter: { field: 'a', operator, value } })).toEqual(left));

  test('classes that are switched off go, the rest too; without a condition the list is the same', () => {
    const classes = classifyValues(features, 'a', 2);
    expect(ids({ classes, hiddenClasses: [OTHERS] })).toEqual([1, 5, 6]);
    expect(ids({ classes, hiddenClasses: [0] })).toEqual([1, 2, 3, 4, 7]);
    expect(shownRows(ownLayer({ classes, hiddenClasses: [] }), features)).toBe(features);
    expect(isNarrowed(ownLayer({ hiddenClasses: [0] }))).toBe(false);
  });
});
