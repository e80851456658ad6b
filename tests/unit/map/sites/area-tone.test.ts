import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaTone } from '../../../../src/map/sites/area-tone.ts';

describe('areaTone', () => {
  it('is full for an area of a few streets and faint for one of kilometres', () => {
    expect(areaTone(0)).toBe(1);
    expect(areaTone(400)).toBe(1);
    expect(areaTone(900)).toBe(0.625);
    expect(areaTone(1_600)).toBe(0.5);
    expect(areaTone(10_000)).toBe(0.375);
  });

  it('never grows with the radius', () => {
    const metres = fc.double({ min: 0, max: 20_000, noNaN: true });
    fc.assert(fc.property(metres, metres, (a, b) => areaTone(Math.min(a, b)) >= areaTone(Math.max(a, b))));
  });
});
