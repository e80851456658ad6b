import { describe, expect, test } from 'vitest';
import { shadeClasses, shadeOf } from '../../../../src/map/ask/area-shades.ts';

describe('shades of counts', () => {
  test('every count above none has exactly one class, and there are at most five', () => {
    for (let most = 1; most <= 60; most++) {
      const classes = shadeClasses([0, most]);
      expect(classes.length).toBeLessThanOrEqual(5);
      for (let count = 1; count <= most; count++) expect(classes.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1);
      expect(shadeOf(classes, most)).toBe(classes.length - 1);
    }
  });

  test('nothing to count has no class', () => {
    expect(shadeClasses([0, 0])).toEqual([]);
    expect(shadeOf(shadeClasses([3]), 0)).toBe(-1);
  });
});
