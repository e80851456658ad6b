import { describe, expect, it } from 'vitest';
import { hitsAt, type HitTarget } from '../../../../src/map/scene/hit.ts';

const target = (ids: readonly string[], x: number, y: number, rise = 0): HitTarget => ({ ids, position: [x, y], rise });
const project = ([x, y]: readonly [number, number]): { x: number; y: number } => ({ x, y });

describe('hitsAt', () => {
  it('finds everything within a finger, the nearest first, with what is joined to it', () => {
    const targets = [target(['far'], 100, 120), target(['near', 'under'], 100, 104), target(['off'], 140, 100)];
    expect(hitsAt(targets, project, { x: 100, y: 100 })).toEqual(['near', 'under', 'far']);
  });

  it('reaches from above the body down to the foot, and hardly below it', () => {
    const standing = [target(['a'], 100, 130, 24)];
    for (const y of [84, 106, 130, 140]) expect(hitsAt(standing, project, { x: 100, y })).toEqual(['a']);
    for (const y of [83, 141]) expect(hitsAt(standing, project, { x: 100, y })).toEqual([]);
    expect(hitsAt(standing, project, { x: 100, y: 140 }, 16)).toEqual(['a']);
    expect(hitsAt(standing, project, { x: 100, y: 141 }, 16)).toEqual([]);
  });

  it('holds a dot, which stands on its place, within a finger on all sides', () => {
    for (const y of [78, 122]) expect(hitsAt([target(['a'], 100, 100)], project, { x: 100, y })).toEqual(['a']);
    for (const y of [77, 123]) expect(hitsAt([target(['a'], 100, 100)], project, { x: 100, y })).toEqual([]);
  });
});
