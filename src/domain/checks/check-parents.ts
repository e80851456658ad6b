import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Issue } from './issue.ts';

/** Every parent is a record, and no record is part of itself, directly or through others. */
export function checkParents(records: readonly Pick<IdentifiedRecord, 'id' | 'parent'>[]): Issue[] {
  const parents = new Map(records.map(({ id, parent }) => [id, parent]));
  return records.flatMap(({ id, parent }): Issue[] => {
    if (parent === null) return [];
    if (!parents.has(parent)) return [{ code: 'parent-missing', where: id, values: { parent } }];
    const passed = new Set([id]);
    for (let next: string | null | undefined = parent; next; next = parents.get(next)) {
      if (passed.has(next)) return [{ code: 'parent-cycle', where: id, values: { parent: next } }];
      passed.add(next);
    }
    return [];
  });
}
