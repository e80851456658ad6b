import type { IdentifiedRecord } from '../renewal-record.ts';
import { newestFigures } from './newest-figures.ts';
import type { Documents } from './statement-moment.ts';

/** The numbers of records by property, and the unit each property has. */
export interface RecordFigures {
  /** By record id, then by property such as `actual:new-parking-spaces`. */
  readonly numbers: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Unit id by property; null for a plain number. */
  readonly units: ReadonlyMap<string, string | null>;
}

/**
 * The newest number of each field and nature, in normalised units. Only figures of the whole record (without a scope) with
 * one newest value count, and per property only those in its most frequent unit: others cannot be added up.
 */
export function recordFigures(records: Iterable<IdentifiedRecord>, documents: Documents): RecordFigures {
  const found: { readonly id: string; readonly property: string; readonly value: number; readonly unit: string | null }[] = [];
  for (const { id, statements } of records) {
    for (const { field, scope, nature, newest } of newestFigures(statements, documents)) {
      const [statement] = newest;
      const value = statement.normalised?.value ?? statement.value;
      if (scope !== null || newest.length > 1 || typeof value !== 'number') continue;
      found.push({ id, property: `${nature}:${field}`, value, unit: statement.normalised?.unit ?? statement.unit });
    }
  }
  const units = new Map<string, Map<string | null, number>>();
  for (const { property, unit } of found) {
    const counts = units.get(property) ?? new Map<string | null, number>();
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    units.set(property, counts);
  }
  const usual = new Map([...units].map(([property, counts]) => [property, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null]));
  const numbers = new Map<string, Record<string, number>>();
  for (const { id, property, value, unit } of found) {
    if (unit !== usual.get(property)) continue;
    numbers.set(id, { ...numbers.get(id), [property]: value });
  }
  return { numbers, units: usual };
}
