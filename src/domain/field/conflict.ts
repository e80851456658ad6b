import { type Head, partChanges, type ReadFields, withParts } from './content-parts.ts';
import type { FieldEvent } from './field-event.ts';
import type { JsonObject } from './json-value.ts';

/**
 * Why a record has several heads. `disjoint`: they changed different parts, and `proposal` holds all changes, for a person to
 * accept. `same-part`: the named parts were changed in different ways. `deleted`: one side deleted what the other changed.
 */
export type Conflict =
  | { readonly kind: 'disjoint'; readonly parts: readonly string[]; readonly proposal: JsonObject }
  | { readonly kind: 'same-part' | 'deleted'; readonly parts: readonly string[]; readonly proposal: null };

/** Compares heads with what they have in common; `fieldsOf` reads the content of an event, null where it cannot. */
export function judgeConflict(heads: readonly Head[], events: ReadonlyMap<string, FieldEvent>, fieldsOf: ReadFields): Conflict {
  const [first] = heads;
  if (!first || heads.some(({ event }) => event.kind === 'delete')) return { kind: 'deleted', parts: [], proposal: null };
  const changes = partChanges(heads, events, fieldsOf);
  const clashes = changes.filter(({ clash }) => clash);
  if (clashes.length > 0) return { kind: 'same-part', parts: clashes.map(({ part }) => part), proposal: null };
  const taken = new Map(changes.map(({ part, after, by: [changer = 0] }) => [part, after[changer]] as const));
  return { kind: 'disjoint', parts: changes.map(({ part }) => part), proposal: withParts(first.fields, taken) };
}
