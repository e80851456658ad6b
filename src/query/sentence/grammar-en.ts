import type { Grammar } from './grammar.ts';

const RELATIONS = { intersects: 'meeting', disjoint: 'apart from', within: 'within', contains: 'containing', touches: 'touching' } as const;
const YEARS: Readonly<Record<string, string>> = { target_year: 'planned for', actual_year: 'reported for', baseline_year: 'with a baseline of', year: 'with data for' };
const COMPARISONS = { '=': 'is', '<>': 'is not', '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' } as const;

/** English: "parking projects within 300 m of historic projects, planned for 2024". */
export const grammarEn: Grammar = {
  all: (layer) => `all ${layer}`,
  selected: (layer, condition) => `${layer}: ${condition}`,
  described: (noun, places, facts) => [[noun, ...places.length > 0 ? [places.join(' and ')] : []].join(' '), ...facts].join(', '),
  years: (property, low, high) => {
    const words = YEARS[property];
    return words ? `${words} ${low === high ? low : `${low}–${high}`}` : null;
  },
  nearest: (rest, count, subject) => `${rest}; of these the ${count} nearest to ${subject}`,
  and: (parts) => parts.join(' and '),
  or: (parts) => parts.join(' or '),
  not: (part) => `not (${part})`,
  compare: (property, comparison, value) => `${property} ${COMPARISONS[comparison]} ${value}`,
  like: (property, pattern) => `${property} like “${pattern}”`,
  between: (property, low, high) => `${property} from ${low} to ${high}`,
  in: (property, values) => `${property} is ${values.join(' or ')}`,
  isNull: (property) => `${property} unknown`,
  relation: (relation, subject) => `${RELATIONS[relation]} ${subject}`,
  distance: (metres, subject) => `within ${metres} m of ${subject}`,
  subjects: {
    point: 'the drawn point',
    line: 'the drawn line',
    area: 'the drawn area',
    box: 'the drawn rectangle',
    position: 'my position',
    circle: (metres) => `the circle of ${metres} m`,
    corridor: (metres) => `the strip of ${metres} m on either side of the line`,
  },
};
