import type { JsonValue } from './json-value.ts';

/** Deepest nesting of a record; more is no record, and would exhaust the stack. */
export const JSON_DEPTH = 64;

/**
 * The one way to write a value (RFC 8785: keys in the order of their UTF-16 units, no white space, numbers as ECMAScript
 * writes them), so that two devices find the same digest. Throws a RangeError for what JSON cannot say or nests too deep.
 */
export function canonicalJson(value: JsonValue, depth = 0): string {
  if (depth > JSON_DEPTH) throw new RangeError(`nested deeper than ${JSON_DEPTH}`);
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`${value} has no JSON`);
      return JSON.stringify(value);
    case 'object': {
      if (value === null) return 'null';
      if (isList(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
      const members = Object.entries(value)
        .filter(([, member]) => (member as JsonValue | undefined) !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`);
      return `{${members.join(',')}}`;
    }
    default:
      throw new RangeError(`${typeof value} has no JSON`);
  }
}

const isList = (value: object): value is readonly JsonValue[] => Array.isArray(value);
