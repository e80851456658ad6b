import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/field/json-value.ts';
import type { Visit } from '../../domain/inspections/visit.ts';

/** Digests of a visit's photos. */
export const digestsOf = ({ photos }: Visit): readonly string[] => photos.map(({ digest }) => digest);

/** Whether content has the parts of a visit; that its answers fit the form is for the form to say. */
export function isVisit(content: JsonValue): content is JsonObject & Visit {
  return isJsonObject(content) && isJsonObject(content['subject'] ?? null) && isJsonObject(content['form'] ?? null) && isJsonObject(content['answers'] ?? null) && Array.isArray(content['photos']);
}
