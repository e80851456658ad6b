import type { PartChange } from '../field/content-parts.ts';
import { withParts } from '../field/content-parts.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../field/json-value.ts';
import type { Visit } from './visit.ts';

/** What one head of a record says. */
export interface ConflictSide {
  readonly eventId: string;
  /** Made on this tablet, by the person who wrote the content; leaving it to the office is no writing. */
  readonly own: boolean;
  readonly author: string;
  /** Milliseconds since 1970 by the clock of the device that made it. */
  readonly at: number;
  /** Null where this side deleted the record. */
  readonly visit: Visit | null;
}

/** Several heads of a record side by side. */
export interface VisitConflict {
  readonly recordId: string;
  readonly sides: readonly ConflictSide[];
  /** Who left it to the office, when by the clock of that device, and on which heads that stands; null where nobody did. */
  readonly passed: { readonly author: string; readonly at: number; readonly heads: readonly string[] } | null;
  /** Parts that differ; none where a side deleted the record, for then there is nothing to choose part by part. */
  readonly changes: readonly PartChange[];
}

/** Photos are a set: whatever side brought one, it stays. */
export const PHOTOS = 'photos';

/** Parts a person has to choose for: changed on several sides in different ways. */
export function partsToChoose({ changes }: VisitConflict): readonly PartChange[] {
  return changes.filter(({ part, clash }) => clash && part !== PHOTOS);
}

/** Whether every part was chosen for. */
export function isChosen(conflict: VisitConflict, choices: ReadonlyMap<string, number>): boolean {
  return partsToChoose(conflict).every(({ part }) => choices.has(part));
}

/** The content with each side's changes: of what clashes the chosen side's, of photos all. Null while something is not chosen. */
export function settledVisit(conflict: VisitConflict, choices: ReadonlyMap<string, number>): Visit | null {
  const base = conflict.sides.find(({ visit }) => visit !== null)?.visit;
  if (!base || conflict.sides.some(({ visit }) => visit === null) || !isChosen(conflict, choices)) return null;
  const taken = new Map<string, JsonValue | undefined>();
  for (const { part, after, by, clash } of conflict.changes) {
    if (part === PHOTOS) taken.set(part, unionOfPhotos(after));
    else taken.set(part, after[(clash ? choices.get(part) : by[0]) ?? 0]);
  }
  return withParts(base as unknown as JsonObject, taken) as unknown as Visit;
}

/** Each picture once, with the marks of the side that has more to say about it. */
function unionOfPhotos(sides: readonly (JsonValue | undefined)[]): JsonValue {
  const photos = new Map<string, JsonObject>();
  for (const side of sides)
    for (const photo of Array.isArray(side) ? (side as readonly JsonValue[]) : []) {
      if (!isJsonObject(photo) || typeof photo['digest'] !== 'string') continue;
      const known = photos.get(photo['digest']);
      if (!known || JSON.stringify(photo).length > JSON.stringify(known).length) photos.set(photo['digest'], photo);
    }
  return [...photos.values()];
}
