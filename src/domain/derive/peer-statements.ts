import type { CatalogueEntry } from '../catalogue.ts';
import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Statement } from '../statement.ts';

/**
 * Figures of other district-wide records of the same main theme that may stand beside those of `entry`, with the id of
 * their record: one year's plan is one record and the next year's result another. Only same field and same named scope,
 * since without a scope nothing says that they count the same thing. Empty for a record of one place.
 */
export function peerStatements(
  entry: CatalogueEntry,
  entries: readonly CatalogueEntry[],
  records: ReadonlyMap<string, IdentifiedRecord>,
): ReadonlyMap<Statement, string> {
  const peers = new Map<Statement, string>();
  if (!entry.districtWide) return peers;
  const key = ({ field, scope }: Statement): string => `${field} ${scope ?? ''}`;
  const own = new Set((records.get(entry.id)?.statements ?? []).filter(({ scope }) => scope !== undefined).map(key));
  for (const other of entries) {
    if (other.id === entry.id || !other.districtWide || other.themes[0] !== entry.themes[0]) continue;
    for (const statement of records.get(other.id)?.statements ?? []) {
      if (own.has(key(statement))) peers.set(statement, other.id);
    }
  }
  return peers;
}
