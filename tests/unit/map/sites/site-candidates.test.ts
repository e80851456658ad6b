import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/domain/catalogue.ts';
import { siteCandidates } from '../../../../src/map/sites/site-candidates.ts';

function entry(id: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id,
    name: { zh: id, en: id },
    aliases: [],
    themes: ['parks'] as const,
    campaign: null,
    industry: null,
    listType: null,
    parent: null,
    group: null,
    districtWide: false,
    precision: 'street',
    extent: null,
    errorMetres: 100,
    method: 'station anchor',
    anchor: [120.36, 36.1] as [number, number],
    subdistricts: [],
    shape: { kind: 'point' },
    facts: [],
    ...more,
  };
}

const inTaidong = (id: string): CatalogueEntry =>
  entry(id, { precision: 'area', extent: 'contains', shape: { kind: 'base', refs: ['subdistrict:370203014'] } });

describe('siteCandidates', () => {
  it('leaves out what has no place', () => {
    expect(siteCandidates([entry('a', { anchor: null, precision: 'unlocated' })], null)).toEqual([]);
  });

  it('puts records with nothing but a common sub-district into one group', () => {
    const [group, ...rest] = siteCandidates([inTaidong('a'), inTaidong('b')], null);
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ id: 'group:subdistrict:370203014', group: true, precision: 'area' });
    expect(group?.entries.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('leaves a record alone in its sub-district a mark of its own', () => {
    expect(siteCandidates([inTaidong('a')], null)).toMatchObject([{ id: 'a', group: false }]);
  });

  it('takes the selected record out of its group', () => {
    const ids = siteCandidates([inTaidong('a'), inTaidong('b'), inTaidong('c')], 'b').map(({ id }) => id);
    expect(ids).toEqual(['group:subdistrict:370203014', 'b']);
  });

  it('ranks groups first, then records that stand for several, then by statements, whatever the order of the list', () => {
    const fact = { nature: 'actual', document: 'd', fromYear: 2022, toYear: 2022, date: '2022', stage: null } as const;
    const all = [
      entry('poor'),
      entry('rich', { facts: [fact, fact] }),
      entry('several', { group: { stated: 6, named: 1 } }),
      inTaidong('x'),
      inTaidong('y'),
    ];
    const expected = ['group:subdistrict:370203014', 'several', 'rich', 'poor'];
    expect(siteCandidates(all, null).map(({ id }) => id)).toEqual(expected);
    expect(siteCandidates([...all].reverse(), null).map(({ id }) => id)).toEqual(expected);
  });
});
