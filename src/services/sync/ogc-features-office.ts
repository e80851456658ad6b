import type { JsonObject } from '../../domain/field/json-value.ts';
import { sealOf } from '../../domain/sync/event-seal.ts';
import type { SyncTrouble } from '../../domain/sync/sync-state.ts';
import type { Office, OfficeCursor, OfficeRow } from './office.ts';
import type { OfficeAccess } from './office-request.ts';
import { getFeatures, postFeature } from './ogc-features.ts';

/** Most pages listed at once, and more rows than a page of the log can have. */
const PAGES_LIMIT = 10_000;
const ROWS_LIMIT = 1000;

/** The office's log over OGC API – Features, as deploy/ publishes it. `base` ends with a slash. */
export function ogcFeaturesOffice(access: OfficeAccess, base: string): Office {
  return {
    append: async ({ eventId, recordId, parentIds, deviceId, seq, kind, body, bodySha256, point }) => {
      const parents = JSON.stringify(parentIds);
      const seal = await sealOf({ eventId, recordId, parentIds: parents, deviceId, seq, kind, bodySha256 });
      return postFeature(access, base, 'event_in', {
        point,
        properties: { event_id: eventId, record_id: recordId, parent_ids: parents, device_id: deviceId, seq, kind, body, body_sha256: bodySha256, seal },
      });
    },
    read: async (eventId) => {
      const reading = await getFeatures(access, base, 'event_read', { event_id: eventId, limit: 2 });
      if (!reading.ok) return { kind: 'trouble', trouble: reading.trouble };
      // Asked by id, but believed only by what is in it.
      const found = reading.features.map(rowOf).find((row) => row?.eventId === eventId);
      return found ? { kind: 'found', found } : { kind: 'absent' };
    },
    since: async (cursor) => {
      const listed = await pagesOf(access, base);
      if (!listed.ok) return { kind: 'trouble', trouble: listed.trouble };
      const { there } = listed;
      const shrunk = Object.entries(cursor).some(([page, read]) => (there.get(page) ?? 0) < read);
      const open = [...there].filter(([page, events]) => events !== (cursor[page] ?? 0));
      const [next] = open;
      if (!next) return { kind: 'page', rows: [], cursor: shrunk ? onlyOf(cursor, there) : cursor, more: false, shrunk };
      const [page] = next;
      const reading = await getFeatures(access, base, 'event_read', { page, limit: ROWS_LIMIT, sortby: 'server_seq' });
      if (!reading.ok) return { kind: 'trouble', trouble: reading.trouble };
      const rows = reading.features.map(rowOf).filter((row) => row !== null);
      return { kind: 'page', rows, cursor: { ...onlyOf(cursor, there), [page]: reading.features.length }, more: open.length > 1 || reading.features.length < next[1], shrunk };
    },
    waiting: async (cursor) => {
      const listed = await pagesOf(access, base);
      if (!listed.ok) return { kind: 'trouble', trouble: listed.trouble };
      return { kind: 'count', count: [...listed.there].reduce((sum, [page, events]) => sum + Math.max(0, events - (cursor[page] ?? 0)), 0) };
    },
  };
}

/** How many events each page of the log has. */
async function pagesOf(access: OfficeAccess, base: string): Promise<{ readonly ok: true; readonly there: ReadonlyMap<string, number> } | { readonly ok: false; readonly trouble: SyncTrouble }> {
  const listed = await getFeatures(access, base, 'event_pages', { limit: PAGES_LIMIT, sortby: 'page' });
  if (!listed.ok) return listed;
  return { ok: true, there: new Map(listed.features.flatMap(({ page, events }) => (typeof page === 'number' && typeof events === 'number' ? [[String(page), events] as const] : []))) };
}

const onlyOf = (cursor: OfficeCursor, there: ReadonlyMap<string, number>): OfficeCursor => Object.fromEntries(Object.entries(cursor).filter(([page]) => there.has(page)));

/** A row by its properties; null where they are not of the kinds they have to be. */
function rowOf({ event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, server_seq, received_at }: JsonObject): OfficeRow | null {
  const texts = [event_id, record_id, parent_ids, device_id, kind, body, body_sha256, received_at];
  if (!texts.every((value) => typeof value === 'string') || typeof seq !== 'number' || typeof server_seq !== 'number') return null;
  return {
    eventId: event_id as string,
    recordId: record_id as string,
    parentIds: parent_ids as string,
    deviceId: device_id as string,
    seq,
    kind: kind as string,
    body: body as string,
    bodySha256: body_sha256 as string,
    serverSeq: server_seq,
    receivedAt: Date.parse(received_at as string),
  };
}
