import type { Condition, Query, Subject } from './query.ts';

/** Questions people ask often; each is a whole question, ready to be answered and to be changed. */
export const presetNames = ['parking-near-historic', 'near-station', 'in-subdistrict', 'near-me', 'nearest'] as const;
export type PresetName = (typeof presetNames)[number];

const oneOf = (property: string, ...values: readonly string[]): Condition => ({ op: 'in', property, values, ignoreCase: false });
const sites = (where: Condition | null): Query => ({ target: 'sites', where, nearest: null });
const kindOfSites = (theme: string): Subject => ({ kind: 'layer', layer: 'sites', where: oneOf('theme', theme) });

/** A preset as a question; `subdistrict` is the id of the one the question begins with. */
export function presetQuery(name: PresetName, subdistrict: string): Query {
  switch (name) {
    case 'parking-near-historic':
      return sites({
        op: 'and',
        args: [
          oneOf('theme', 'parking'),
          { op: 'compare', property: 'target_year', comparison: '=', value: 2024, ignoreCase: false },
          { op: 'distance', metres: 300, subject: kindOfSites('historic') },
        ],
      });
    case 'near-station':
      return sites({ op: 'distance', metres: 500, subject: { kind: 'layer', layer: 'stations', where: null } });
    case 'in-subdistrict':
      return sites({ op: 'relation', relation: 'within', subject: { kind: 'feature', layer: 'subdistricts', id: subdistrict } });
    case 'near-me':
      return sites({ op: 'distance', metres: 1000, subject: { kind: 'position' } });
    case 'nearest':
      return { target: 'stations', where: null, nearest: { count: 5, subject: kindOfSites('historic') } };
  }
}

/** The question that begins at a point of the map: everything within half a kilometre. */
export function questionFrom(point: readonly [number, number]): Query {
  return sites({ op: 'distance', metres: 500, subject: { kind: 'geometry', geometry: { type: 'Point', coordinates: [...point] } } });
}

/** The subjects a question speaks of, outermost first. */
export function subjectsOf(query: Query): readonly Subject[] {
  const inCondition = (condition: Condition | null): readonly Subject[] => {
    if (condition === null) return [];
    if (condition.op === 'and' || condition.op === 'or') return condition.args.flatMap(inCondition);
    if (condition.op === 'not') return inCondition(condition.arg);
    return condition.op === 'relation' || condition.op === 'distance' ? inSubject(condition.subject) : [];
  };
  const inSubject = (subject: Subject): readonly Subject[] => [subject, ...(subject.kind === 'layer' ? inCondition(subject.where) : [])];
  return [...inCondition(query.where), ...(query.nearest ? inSubject(query.nearest.subject) : [])];
}
