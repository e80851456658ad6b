import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Issue } from './issue.ts';

/** A group names no more places than it states, and each named one is a record of its own whose parent is the group. */
export function checkGroups(records: readonly Pick<IdentifiedRecord, 'id' | 'parent' | 'group'>[]): Issue[] {
  const members = new Map<string, number>();
  for (const { parent } of records) if (parent) members.set(parent, (members.get(parent) ?? 0) + 1);
  return records.flatMap(({ id, group }): Issue[] => {
    if (!group) return [];
    const { stated, named } = group;
    const found = members.get(id) ?? 0;
    return [
      ...(named > stated ? [{ code: 'group-names-more-than-stated', where: id, values: { stated, named } }] : []),
      ...(named === found ? [] : [{ code: 'group-members', where: id, values: { named, found } }]),
    ];
  });
}
