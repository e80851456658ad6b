import { describe, expect, it } from 'vitest';
import { hitsAt, type HitTarget } from '../../../../src/map/scene/hit.ts';

const target = (ids: readonly string[], x: number, y: number, rise = 0): HitTarget => ({ ids, position: [x, y], rise });
const project = ([x, y]: readonly [number, number]): { x: number; y: number } => ({ x, y });

describe('hitsAt', () => {
  it('finds everything within a finger, the nearest first, with what is joined to it', () => {
    const targets = [target(['far'], 100, 120), target(['near', 'under'], 100, 104), target(['off'], 140, 100)];
    expect(hitsAt(targets, project, { x: 100, y: 100 })).toEqual(['near', 'under', 'far']);
  });

  it('looks where the body stands, not at its foot', () => {
    expect(hitsAt([target(['a'], 100, 130, 30)], project, { x: 100, y: 100 })).toEqual(['a']);
    expect(hitsAt([target(['a'], 100, 130, 30)], project, { x: 100, y: 130 })).toEqual([]);
  });
});
