import type { FieldEvent } from './field-event.ts';

/** Events of a record with every parent before its children; those that nothing orders stand by id. Rings end somewhere. */
export function orderHistory<Item>(items: readonly Item[], eventOf: (item: Item) => FieldEvent): readonly Item[] {
  const byId = new Map(items.map((item) => [eventOf(item).eventId, item]));
  const ordered: Item[] = [];
  const seen = new Set<string>();
  const roots = [...byId.keys()].toSorted();
  // Not recursive: a record may have thousands of events in one line.
  const open = roots.toReversed().map((id) => ({ id, ready: false }));
  for (let next = open.pop(); next; next = open.pop()) {
    const item = byId.get(next.id);
    if (!item) continue;
    if (next.ready) ordered.push(item);
    else if (!seen.has(next.id)) {
      seen.add(next.id);
      open.push({ id: next.id, ready: true });
      for (const parent of eventOf(item).parentIds) if (!seen.has(parent)) open.push({ id: parent, ready: false });
    }
  }
  return ordered;
}
