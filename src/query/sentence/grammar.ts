import type { Relation } from '../../geo/predicate/relations.ts';
import type { Comparison } from '../query.ts';

/** The words of one language for the parts of a query; parts come translated already. */
export interface Grammar {
  all(layer: string): string;
  selected(layer: string, condition: string): string;
  /** Records named by what they are, then where they are and what else holds: "parking within 300 m of …, planned for 2024". */
  described(noun: string, places: readonly string[], facts: readonly string[]): string;
  /** What is planned, reported … for a year or a range of years; null where the property is no such year. */
  years(property: string, low: string, high: string): string | null;
  nearest(rest: string, count: string, subject: string): string;
  and(parts: readonly string[]): string;
  or(parts: readonly string[]): string;
  not(part: string): string;
  compare(property: string, comparison: Comparison, value: string): string;
  like(property: string, pattern: string): string;
  between(property: string, low: string, high: string): string;
  in(property: string, values: readonly string[]): string;
  isNull(property: string): string;
  relation(relation: Relation, subject: string): string;
  distance(metres: string, subject: string): string;
  subjects: {
    readonly point: string;
    readonly line: string;
    readonly area: string;
    readonly box: string;
    readonly position: string;
    circle(metres: string): string;
    corridor(metres: string): string;
  };
}
