import type { Receipt } from '../../../domain/field/delivery.ts';
import { eventOfLine } from '../../../domain/field/event-line.ts';
import type { FieldEvent } from '../../../domain/field/field-event.ts';
import { isJsonObject, type JsonValue } from '../../../domain/field/json-value.ts';
import { JSON_DEPTH } from '../../../domain/field/canonical-json.ts';
import { deepest } from '../../../domain/field/read-event.ts';
import { digestOfText } from '../../../domain/field/state-digest.ts';
import { sha256Hex } from '../../../domain/sha256-hex.ts';
import { StorageError } from '../../../domain/storage-error.ts';
import type { KeptDraft, QuarantinedRow } from '../../../storage/field/field-stores.ts';
import type { Stores } from '../save-event.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, kindOfPart, MANIFEST } from './archive-format.ts';
import { openArchive } from './archive-reader.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits, type ReadablePart, TooLarge } from './bounded-parts.ts';
import type { ImportFault, ImportReport } from './import-report.ts';

/** Longest line, UTF-16 units: an event with its envelope. */
const LINE_LENGTH = 2_200_000;
/** Most faults that are told one by one. */
const MOST_FAULTS = 200;

/**
 * Takes an export in. Each event, picture and part is judged by its own digest: what is sound is kept, what is not is named.
 * The same file twice changes nothing. Rejects with `StorageError` where this device cannot keep it; what was kept stays.
 */
export async function importArchive(stores: Stores, file: Blob, now: number, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<ImportReport> {
  const opened = await openArchive(file, limits);
  const faults: ImportFault[] = [...opened.faults];
  const fault = (part: string, code: ImportFault['code']): void => {
    if (faults.length < MOST_FAULTS) faults.push({ part, code });
  };
  const sums = { added: 0, known: 0, photos: 0, cloned: false };
  const parts = opened.parts.filter(({ name }) => {
    const known = kindOfPart(name) !== undefined;
    if (!known) fault(name, /(^|[\\/])\.\.([\\/]|$)|^[\\/]|:|\0/u.test(name) ? 'bad-name' : 'unknown-part');
    return known;
  });
  const digests = await manifestDigests(parts, fault);
  if (digests === 'newer') return { ...sums, faults };
  const read = (part: ReadablePart): Promise<ArrayBuffer | null> => readPart(part, digests?.get(part.name) ?? null, fault);
  const ofKind = (kind: string): readonly ReadablePart[] => parts.filter(({ name }) => kindOfPart(name)?.kind === kind);

  // Pictures first: an event never stands here without what it names, if the file has it.
  const here = new Set(await stores.photos.digests());
  for (const part of ofKind('photo')) {
    const kind = kindOfPart(part.name);
    if (kind?.kind !== 'photo' || here.has(kind.digest)) continue;
    const bytes = await read(part);
    if (!bytes) continue;
    if ((await sha256Hex(bytes)) !== kind.digest) {
      fault(part.name, 'digest-differs');
      continue;
    }
    await stores.photos.keep({ digest: kind.digest, bytes });
    here.add(kind.digest);
    sums.photos += 1;
  }
  const receipts = new Map<string, Receipt>();
  for (const part of ofKind('receipts')) for (const value of linesOf(await read(part), part.name, fault)) if (isReceipt(value.value)) receipts.set(value.value.eventId, value.value);
  for (const part of ofKind('events')) {
    const events: FieldEvent[] = [];
    const odd: Omit<QuarantinedRow, 'id'>[] = [];
    for (const { where, value } of linesOf(await read(part), part.name, fault)) {
      const reading = eventOfLine(value);
      if (!reading.ok) {
        fault(where, 'no-event');
        odd.push({ from: `file ${where}`, fault: reading.fault, row: value, foundAt: now });
      } else if ((await digestOfText(reading.event.body)) !== reading.event.bodySha256) fault(where, 'digest-differs');
      else {
        events.push(reading.event);
        for (const digest of reading.event.photos) if (!here.has(digest)) fault(`photos/${digest}.jpg`, 'picture-missing');
      }
    }
    const report = await stores.log.receive({ events, receipts: events.flatMap(({ eventId }) => receipts.get(eventId) ?? []), photos: [] });
    if (odd.length > 0) await stores.records.setAside(odd);
    sums.added += report.added;
    sums.known += report.known;
    sums.cloned ||= report.cloned;
    for (const eventId of report.diverged) fault(eventId, 'diverged');
  }
  const drafted = new Set((await stores.drafts.all()).map(({ recordId }) => recordId));
  for (const part of ofKind('drafts'))
    for (const { where, value } of linesOf(await read(part), part.name, fault))
      if (!isDraft(value)) fault(where, 'unreadable');
      else if (!drafted.has(value.recordId)) await stores.drafts.save({ recordId: value.recordId, photos: value.photos, content: value.content });
  return { ...sums, faults };
}

type Fault = (part: string, code: ImportFault['code']) => void;

/** Digests by part; null without a manifest, which only costs knowing what is missing. */
async function manifestDigests(parts: readonly ReadablePart[], fault: Fault): Promise<ReadonlyMap<string, string> | 'newer' | null> {
  const part = parts.find(({ name }) => name === MANIFEST);
  const bytes = part && (await readPart(part, null, fault));
  if (!bytes) {
    fault(MANIFEST, 'missing');
    return null;
  }
  const [line] = linesOf(bytes, MANIFEST, fault);
  if (!line || !isJsonObject(line.value) || line.value['format'] !== ARCHIVE_FORMAT || !Array.isArray(line.value['parts'])) {
    fault(MANIFEST, 'unreadable');
    return null;
  }
  if (typeof line.value['version'] !== 'number' || line.value['version'] > ARCHIVE_VERSION) {
    fault(MANIFEST, 'newer-format');
    return 'newer';
  }
  const named = (line.value['parts'] as readonly JsonValue[]).flatMap((entry) =>
    isJsonObject(entry) && typeof entry['name'] === 'string' && typeof entry['sha256'] === 'string' ? [[entry['name'], entry['sha256']] as const] : [],
  );
  const present = new Set(parts.map(({ name }) => name));
  for (const [name] of named) if (!present.has(name)) fault(name, 'missing');
  return new Map(named);
}

/** Bytes of a part; null, and a fault, where it cannot be unpacked. One with a wrong digest is read all the same, line by line. */
async function readPart(part: ReadablePart, sha256: string | null, fault: Fault): Promise<ArrayBuffer | null> {
  let bytes: ArrayBuffer;
  try {
    bytes = await part.bytes();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    fault(part.name, error instanceof TooLarge ? 'too-large' : 'unreadable');
    return null;
  }
  if (sha256 !== null && (await sha256Hex(bytes)) !== sha256) fault(part.name, 'digest-differs');
  return bytes;
}

/** Values of NDJSON with their places; lines that are no JSON, too long or nested too deep are faults. */
function linesOf(bytes: ArrayBuffer | null, part: string, fault: Fault): readonly { readonly where: string; readonly value: JsonValue }[] {
  if (!bytes) return [];
  const found: { where: string; value: JsonValue }[] = [];
  new TextDecoder().decode(bytes).split('\n').forEach((line, index) => {
    if (line === '') return;
    const where = `${part}:${index + 1}`;
    if (line.length > LINE_LENGTH || deepest(line) > JSON_DEPTH) {
      fault(where, 'too-large');
      return;
    }
    try {
      found.push({ where, value: JSON.parse(line) as JsonValue });
    } catch {
      fault(where, 'unreadable');
    }
  });
  return found;
}

function isReceipt(value: JsonValue | Receipt): value is Receipt {
  return isJsonObject(value) && typeof value['eventId'] === 'string' && Number.isSafeInteger(value['serverSeq']) && typeof value['receivedAt'] === 'number' && typeof value['verified'] === 'boolean';
}

function isDraft(value: JsonValue | KeptDraft): value is KeptDraft {
  return isJsonObject(value) && typeof value['recordId'] === 'string' && isJsonObject(value['content']) && Array.isArray(value['photos']) && value['photos'].every((digest) => typeof digest === 'string');
}
