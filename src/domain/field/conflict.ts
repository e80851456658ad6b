import { canonicalJson } from './canonical-json.ts';
import type { FieldEvent } from './field-event.ts';
import { ancestryOf } from './heads.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';

/**
 * Why a record has several heads. `disjoint`: they changed different parts, and `proposal` holds all changes, for a person to
 * accept. `same-part`: the named parts were changed in different ways. `deleted`: one side deleted what the other changed.
 */
export type Conflict =
  | { readonly kind: 'disjoint'; readonly parts: readonly string[]; readonly proposal: JsonObject }
  | { readonly kind: 'same-part' | 'deleted'; readonly parts: readonly string[]; readonly proposal: null };

/** A head with its content read. */
export interface Head {
  readonly event: FieldEvent;
  readonly fields: JsonObject;
}

/** Answers are judged one by one, all else whole. */
const SPLIT = 'answers';
const SEPARATOR = '.';

/** Compares heads with what they have in common; `fieldsOf` reads the content of an event, null where it cannot. */
export function judgeConflict(heads: readonly Head[], events: ReadonlyMap<string, FieldEvent>, fieldsOf: (event: FieldEvent) => JsonObject | null): Conflict {
  if (heads.some(({ event }) => event.kind === 'delete')) return { kind: 'deleted', parts: [], proposal: null };
  const base = commonBase(heads, events, fieldsOf);
  const before = partsOf(base);
  const sides = heads.map(({ fields }) => partsOf(fields));
  const changes = new Map<string, Set<string>>();
  for (const after of sides)
    for (const part of new Set([...before.keys(), ...after.keys()])) {
      const now = written(after.get(part));
      if (now !== written(before.get(part))) changes.set(part, (changes.get(part) ?? new Set()).add(now));
    }
  const clashes = [...changes].filter(([, values]) => values.size > 1).map(([part]) => part);
  if (clashes.length > 0) return { kind: 'same-part', parts: clashes.toSorted(), proposal: null };
  const merged = new Map(before);
  for (const after of sides)
    for (const part of changes.keys()) {
      const value = after.get(part);
      if (written(value) === written(before.get(part))) continue;
      if (value === undefined) merged.delete(part);
      else merged.set(part, value);
    }
  return { kind: 'disjoint', parts: [...changes.keys()].toSorted(), proposal: joined(merged) };
}

/** Content of the youngest event that all heads rest on; empty where there is none, or several and none is the youngest. */
function commonBase(heads: readonly Head[], events: ReadonlyMap<string, FieldEvent>, fieldsOf: (event: FieldEvent) => JsonObject | null): JsonObject {
  const ancestries = heads.map(({ event }) => ancestryOf(event.eventId, events));
  const common = [...(ancestries[0] ?? [])].filter((id) => ancestries.every((ancestry) => ancestry.has(id)));
  const youngest = common.filter((id) => !common.some((other) => other !== id && ancestryOf(other, events).has(id)));
  const [only, another] = youngest;
  const event = only === undefined || another !== undefined ? undefined : events.get(only);
  return (event && fieldsOf(event)) ?? {};
}

function partsOf(fields: JsonObject): ReadonlyMap<string, JsonValue> {
  return new Map(
    Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, JsonValue])[] =>
      key === SPLIT && isJsonObject(value) ? Object.entries(value).map(([answer, given]) => [`${SPLIT}${SEPARATOR}${answer}`, given] as const) : [[key, value]],
    ),
  );
}

function joined(parts: ReadonlyMap<string, JsonValue>): JsonObject {
  const prefix = `${SPLIT}${SEPARATOR}`;
  const whole = [...parts].filter(([part]) => !part.startsWith(prefix));
  const answers = [...parts].filter(([part]) => part.startsWith(prefix)).map(([part, value]) => [part.slice(prefix.length), value] as const);
  return Object.fromEntries([...whole, ...(answers.length > 0 ? [[SPLIT, Object.fromEntries(answers)] as const] : [])]);
}

const written = (value: JsonValue | undefined): string => (value === undefined ? '' : canonicalJson(value));
