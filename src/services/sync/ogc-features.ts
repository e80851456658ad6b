import { isJsonObject, type JsonObject } from '../../domain/field/json-value.ts';
import type { SyncTrouble } from '../../domain/sync/sync-state.ts';
import type { Appending } from './office.ts';
import { ANSWER_MS, askOffice, type OfficeAccess, troubleOf } from './office-request.ts';

/** The properties of the features found, or why none could be read. */
export type FeatureReading = { readonly ok: true; readonly features: readonly JsonObject[] } | { readonly ok: false; readonly trouble: SyncTrouble };

/** Reads features of a collection (OGC API – Features, part 1). The parameters are equalities and paging, nothing else. */
export async function getFeatures(access: OfficeAccess, base: string, collection: string, parameters: Readonly<Record<string, string | number>>, waitMs = ANSWER_MS): Promise<FeatureReading> {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  const answer = await askOffice(access, `${base}collections/${collection}/items.json?${query.toString()}`, { method: 'GET' }, waitMs);
  if (!answer.ok) return answer;
  if (answer.status >= 500) return { ok: false, trouble: 'server' };
  if (answer.status !== 200) return { ok: false, trouble: 'foreign' };
  let text: string;
  try {
    text = await answer.response.text();
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
  const features = featuresOf(text);
  return features ? { ok: true, features } : { ok: false, trouble: 'foreign' };
}

function featuresOf(text: string): readonly JsonObject[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value) || value['type'] !== 'FeatureCollection' || !Array.isArray(value['features'])) return null;
    return (value['features'] as readonly unknown[]).map((feature) => {
      const properties = isJsonObject(feature) ? feature['properties'] : null;
      if (!isJsonObject(properties)) throw new TypeError('a feature without properties');
      return properties;
    });
  } catch {
    return null;
  }
}

/** Adds one feature (part 4, `POST`). Only 201 says that it was taken; the address it names is not to be relied on. */
export async function postFeature(access: OfficeAccess, base: string, collection: string, feature: { readonly point: readonly [number, number] | null; readonly properties: JsonObject }, waitMs = ANSWER_MS): Promise<Appending> {
  const { point, properties } = feature;
  const body = JSON.stringify({ type: 'Feature', geometry: point === null ? null : { type: 'Point', coordinates: point }, properties });
  const answer = await askOffice(access, `${base}collections/${collection}/items`, { method: 'POST', body, headers: { 'Content-Type': 'application/geo+json' } }, waitMs);
  if (!answer.ok) return { kind: 'trouble', trouble: answer.trouble };
  // Read to its end, or the connection is not free for the next one.
  await answer.response.text().catch(() => '');
  return answer.status === 201 ? { kind: 'accepted' } : { kind: 'answered', said: `HTTP ${answer.status}` };
}
