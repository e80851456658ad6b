import type { QueryLayer } from './layer.ts';
import type { Condition, Scalar } from './query.ts';

/** The conditions that look at properties only. */
export type PropertyCondition = Extract<Condition, { readonly property: string }>;

/**
 * A test of one record's property. A comparison of unlike types never holds; texts order by code unit, as ISO dates need.
 * `ignoreCase` folds both sides by Unicode's simple lower case.
 */
export function propertyTest(condition: PropertyCondition, layer: QueryLayer): (row: number) => boolean {
  const { property } = condition;
  const fold = 'ignoreCase' in condition && condition.ignoreCase ? folded : (value: Scalar): Scalar => value;
  switch (condition.op) {
    case 'isNull':
      return (row) => layer.values(row, property).length === 0;
    case 'between':
      return (row) => layer.values(row, property).some((value) => typeof value === 'number' && value >= condition.low && value <= condition.high);
    case 'in': {
      const wanted = new Set(condition.values.map(fold));
      return (row) => layer.values(row, property).some((value) => wanted.has(fold(value)));
    }
    case 'like': {
      const pattern = likePattern(condition.pattern, condition.ignoreCase);
      return (row) => layer.values(row, property).some((value) => typeof value === 'string' && pattern.test(value));
    }
    case 'compare': {
      const wanted = fold(condition.value);
      if (condition.comparison === '<>') {
        return (row) => {
          const values = layer.values(row, property);
          return values.length > 0 && values.every((value) => fold(value) !== wanted);
        };
      }
      const compare = ORDERS[condition.comparison];
      return (row) => layer.values(row, property).some((value) => typeof value === typeof wanted && compare(fold(value), wanted));
    }
  }
}

const folded = (value: Scalar): Scalar => (typeof value === 'string' ? value.toLowerCase() : value);

const ORDERS: Readonly<Record<'=' | '<' | '<=' | '>' | '>=', (a: Scalar, b: Scalar) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function likePattern(pattern: string, ignoreCase: boolean): RegExp {
  const source = pattern.replaceAll(/\\(.)|[%_]|[^%_\\]+|\\$/gsu, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return literally(escaped);
    if (part === '%') return '.*';
    return part === '_' ? '.' : literally(part);
  });
  return new RegExp(`^${source}$`, ignoreCase ? 'sui' : 'su');
}

/** The text as a pattern that matches only itself. */
const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
