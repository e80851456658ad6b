import type { Receipt } from '../../domain/field/delivery.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import type { JsonValue } from '../../domain/field/json-value.ts';
import { readBody, readEvent } from '../../domain/field/read-event.ts';
import { digestOfText } from '../../domain/field/state-digest.ts';
import type { QuarantinedRow } from '../../storage/field/field-stores.ts';
import type { SyncTrouble } from '../../domain/sync/sync-state.ts';
import type { Office, OfficeRow } from './office.ts';
import type { SyncLog } from './sync-log.ts';

/** What reading on in the office's log brought. */
export interface PullReport {
  /** Events that were not here. */
  readonly came: number;
  /** Rows that cannot be read here and were put aside as they are. */
  readonly setAside: number;
  /** Events of this device that the office once confirmed and has no more; they wait to be sent again. */
  readonly lostThere: number;
  readonly trouble: SyncTrouble | null;
}

/**
 * Takes in what is new at the office, page by page; the cursor moves only after what was read is on the disk. An event that
 * came back from there is verified by that, except for a picture, whose bytes have to be read back too. Unsent work is not touched.
 */
export async function pullOffice({ log, office, now }: { readonly log: SyncLog; readonly office: Office; readonly now: () => number }): Promise<PullReport> {
  const tally = { came: 0, setAside: 0, lostThere: 0 };
  for (;;) {
    const pulled = await office.since(await log.cursor());
    if (pulled.kind === 'trouble') return { ...tally, trouble: pulled.trouble };
    if (pulled.shrunk) tally.lostThere += await resend(log, office);
    const { events, receipts, bad } = await readRows(log, pulled.rows, now());
    if (bad.length > 0) await log.setAside(bad);
    if (events.length > 0) tally.came += (await log.receive({ events, receipts, photos: [] })).added;
    tally.setAside += bad.length;
    await log.keepCursor(pulled.cursor);
    if (!pulled.more) return { ...tally, trouble: null };
  }
}

async function readRows(log: SyncLog, rows: readonly OfficeRow[], foundAt: number): Promise<{ events: FieldEvent[]; receipts: Receipt[]; bad: Omit<QuarantinedRow, 'id'>[] }> {
  const events: FieldEvent[] = [];
  const receipts: Receipt[] = [];
  const bad: Omit<QuarantinedRow, 'id'>[] = [];
  for (const row of rows) {
    const event = await eventOfRow(row);
    if (typeof event === 'string') {
      bad.push({ from: 'office', fault: event, row, foundAt });
      continue;
    }
    events.push(event);
    // This device's own picture counts as received by its bytes alone, which sending reads back.
    const isOwnPhoto = event.kind === 'photo' && (await log.event(event.eventId)) !== undefined;
    if (!isOwnPhoto) receipts.push({ eventId: event.eventId, serverSeq: row.serverSeq, receivedAt: row.receivedAt, verified: true });
  }
  return { events, receipts, bad };
}

/** The event that a row holds, or why it holds none. Point and pictures are what the body says: it alone is exact and sealed. */
async function eventOfRow(row: OfficeRow): Promise<FieldEvent | string> {
  const body = readBody(row.body);
  if (typeof body === 'string') return body;
  if ((await digestOfText(row.body)) !== row.bodySha256) return 'digest-differs';
  let parentIds: JsonValue;
  try {
    parentIds = JSON.parse(row.parentIds) as JsonValue;
  } catch {
    return 'bad-parents';
  }
  const { position, photos } = body;
  const { eventId, recordId, deviceId, seq, kind, bodySha256 } = row;
  const reading = readEvent({ eventId, recordId, deviceId, seq, kind, bodySha256, parentIds, body: row.body, point: position === null ? null : [position.lon, position.lat], photos: [...photos] });
  return reading.ok ? reading.event : reading.fault;
}

/** Asks for each confirmed event again; those the office lacks wait to be sent. */
function resend(log: SyncLog, office: Office): Promise<number> {
  return log.sendAgain(async (eventId) => {
    const reading = await office.read(eventId);
    return reading.kind === 'trouble' ? null : reading.kind === 'found';
  });
}
