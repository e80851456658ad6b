import { canonicalJson } from './canonical-json.ts';
import type { FieldEvent } from './field-event.ts';
import { ancestryOf } from './heads.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';

/** A head with its content read. */
export interface Head {
  readonly event: FieldEvent;
  readonly fields: JsonObject;
}

/** One part of a record's content that at least one head changed. */
export interface PartChange {
  /** Name of the part; an answer is `answers.` and its question. */
  readonly part: string;
  /** What it was in the youngest content that all heads rest on; undefined where it was not there. */
  readonly before: JsonValue | undefined;
  /** What each head has, in the order of the heads. */
  readonly after: readonly (JsonValue | undefined)[];
  /** Indexes of the heads that changed it. */
  readonly by: readonly number[];
  /** Heads changed it in different ways. */
  readonly clash: boolean;
}

/** Reads the content of an event; null where it cannot. */
export type ReadFields = (event: FieldEvent) => JsonObject | null;

/** Answers are judged one by one, all else whole. */
const SPLIT = 'answers';
const PREFIX = `${SPLIT}.`;

/** Every part that a head changed against what all of them rest on, in the order of their names. */
export function partChanges(heads: readonly Head[], events: ReadonlyMap<string, FieldEvent>, fieldsOf: ReadFields): readonly PartChange[] {
  const before = partsOf(commonBase(heads, events, fieldsOf));
  const sides = heads.map(({ fields }) => partsOf(fields));
  const names = [...new Set([before, ...sides].flatMap((parts) => [...parts.keys()]))].toSorted();
  return names.flatMap((part): readonly PartChange[] => {
    const was = written(before.get(part));
    const after = sides.map((side) => side.get(part));
    const by = after.flatMap((value, index) => (written(value) === was ? [] : [index]));
    if (by.length === 0) return [];
    return [{ part, before: before.get(part), after, by, clash: new Set(by.map((index) => written(after[index]))).size > 1 }];
  });
}

/** The content of a head with parts of it replaced; undefined takes a part away. */
export function withParts(fields: JsonObject, parts: ReadonlyMap<string, JsonValue | undefined>): JsonObject {
  const merged = new Map(partsOf(fields));
  for (const [part, value] of parts) {
    if (value === undefined) merged.delete(part);
    else merged.set(part, value);
  }
  return joined(merged, Object.hasOwn(fields, SPLIT));
}

/** Content of the youngest event that all heads rest on; empty where there is none, or several and none is the youngest. */
function commonBase(heads: readonly Head[], events: ReadonlyMap<string, FieldEvent>, fieldsOf: ReadFields): JsonObject {
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
      key === SPLIT && isJsonObject(value) ? Object.entries(value).map(([answer, given]) => [`${PREFIX}${answer}`, given] as const) : [[key, value]],
    ),
  );
}

function joined(parts: ReadonlyMap<string, JsonValue>, split: boolean): JsonObject {
  const whole = [...parts].filter(([part]) => !part.startsWith(PREFIX));
  const answers = [...parts].filter(([part]) => part.startsWith(PREFIX)).map(([part, value]) => [part.slice(PREFIX.length), value] as const);
  return Object.fromEntries([...whole, ...(split || answers.length > 0 ? [[SPLIT, Object.fromEntries(answers)] as const] : [])]);
}

const written = (value: JsonValue | undefined): string => (value === undefined ? '' : canonicalJson(value));
