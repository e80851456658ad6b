import { eventLine, eventOfLine } from '../../domain/field/event-line.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import type { JsonValue } from '../../domain/field/json-value.ts';
import { digestOfText } from '../../domain/field/state-digest.ts';
import { sha256Hex } from '../../domain/sha256-hex.ts';
import { StorageError } from '../../domain/storage-error.ts';
import { type Patience, patienceOf } from '../patience.ts';
import type { KeptDraft, KeptPhoto } from './field-stores.ts';

/** What the copies hold that is whole, and how much of them is not. */
export interface Copies {
  readonly events: readonly FieldEvent[];
  readonly photos: readonly KeptPhoto[];
  readonly drafts: readonly KeptDraft[];
  /** Copies that cannot be read or whose digest is wrong. */
  readonly damaged: number;
}

/**
 * Copies of what is kept in IndexedDB, in the browser's cache storage, where each lies in a file of its own. Chromium throws a
 * whole IndexedDB away when it finds a write in it that a crash had torn (docs/reliability.md); then these are read back.
 * A copy that cannot be made costs only the second safety: the verbs that write say false and never reject. Where the browser
 * does not answer, they say so after a while, and those that read reject with `StorageError` "unanswered".
 */
export interface SecondCopy {
  readonly keepEvents: (events: readonly FieldEvent[], photos: readonly KeptPhoto[]) => Promise<boolean>;
  readonly dropEvents: (eventIds: readonly string[]) => Promise<boolean>;
  readonly keepPhoto: (photo: KeptPhoto) => Promise<boolean>;
  readonly dropPhoto: (digest: string) => Promise<boolean>;
  /** Gives the room of all pictures back. */
  readonly dropAllPhotos: () => Promise<boolean>;
  readonly keepDraft: (draft: KeptDraft) => Promise<boolean>;
  readonly dropDraft: (recordId: string) => Promise<boolean>;
  /** Whether there is anything to read. */
  readonly any: () => Promise<boolean>;
  /** Of each kind in the order in which they were copied last. */
  readonly read: () => Promise<Copies>;
  /** Records whose events are here whole, without reading a picture. */
  readonly recordIds: () => Promise<ReadonlySet<string>>;
  readonly clear: () => Promise<boolean>;
  /** The same for what is written next: its place is being opened from now on, while the caller does something else. */
  readonly opening: () => SecondCopy;
}

/** No page of this application has such an address, so no request is ever answered from here. */
const BASE = 'https://second-copy.invalid/';
type Kind = 'event' | 'photo' | 'draft';
const address = (kind: Kind, id: string): string => `${BASE}${kind}/${encodeURIComponent(id)}`;

/**
 * Where a response holds the line of an event. A body is a stream of its own to the browser's process, and takes three times as
 * long: 1.6 ms against 0.5 on an idle machine.
 */
const LINE = 'x-line';
/** Longer lines are a body, UTF-16 units. */
const HEADER_LENGTH = 32_768;

/**
 * How long one step of a copy may take. A limit of time, for there is nothing else to go by: a cache storage that waits for its
 * quota says neither yes nor no, and no event tells that it never will. A copy takes about a millisecond.
 */
const ANSWER_MS = 5_000;

/** The second copy in this browser's cache storage; null where there is none, as outside of secure contexts. */
export function cachedCopy(storage: CacheStorage | undefined, name = 'field-copies', patience: Patience = patienceOf(ANSWER_MS)): SecondCopy | null {
  return storage ? copyIn(storage, name, () => storage.open(name), waitingWith(patience)) : null;
}

/** Ways to wait for a storage that may not answer. */
interface Waiting {
  /** Whether the work was done, as far as that is known. */
  readonly forDone: (work: Promise<unknown>) => Promise<boolean>;
  /** The answer; rejects with `StorageError` "unanswered". */
  readonly forAnswer: <Answer>(work: Promise<Answer>) => Promise<Answer>;
}

function waitingWith(patience: Patience): Waiting {
  let unanswered = 0;
  return {
    forDone: async (work) => {
      const done = work.then(
        () => true,
        () => false,
      );
      // It stands behind one that has not answered: it sets out, and is not waited for until that one has.
      if (unanswered > 0) return false;
      const answered = await patience(done);
      if (answered) return answered.answer;
      unanswered += 1;
      void done.then(() => (unanswered -= 1));
      return false;
    },
    forAnswer: async (work) => {
      const answered = await patience(work);
      if (!answered) throw new StorageError('unanswered');
      return answered.answer;
    },
  };
}

function copyIn(storage: CacheStorage, name: string, open: () => Promise<Cache>, waiting: Waiting): SecondCopy {
  const said = (work: (cache: Cache) => Promise<unknown>): Promise<boolean> => waiting.forDone(open().then(work));
  const asked = waiting.forAnswer;
  const exists = (): Promise<boolean> => asked(storage.has(name).catch(() => false));
  const put = (cache: Cache, kind: Kind, id: string, body: BodyInit | null, headers: Record<string, string> = {}): Promise<void> => cache.put(address(kind, id), new Response(body, { headers }));
  const putEvent = (cache: Cache, event: FieldEvent): Promise<void> => {
    const line = asciiJson(eventLine(event));
    return line.length > HEADER_LENGTH ? put(cache, 'event', event.eventId, line) : put(cache, 'event', event.eventId, null, { [LINE]: line });
  };
  // Under its digest a picture is the same one: it was mostly copied when it was taken, before its record is.
  const putPhoto = async (cache: Cache, { digest, bytes }: KeptPhoto): Promise<void> => {
    if ((await cache.match(address('photo', digest))) === undefined) await put(cache, 'photo', digest, bytes);
  };
  const putPhotos = (cache: Cache, photos: readonly KeptPhoto[]): Promise<unknown> => Promise.all(photos.map((photo) => putPhoto(cache, photo)));

  return {
    keepEvents: (events, photos) =>
      said(async (cache) => {
        // Pictures first: an event never stands here without what it names. Without any, it sets out before what may take it back.
        if (photos.length > 0) await putPhotos(cache, photos);
        await Promise.all(events.map((event) => putEvent(cache, event)));
      }),
    dropEvents: (eventIds) => said((cache) => Promise.all(eventIds.map((id) => cache.delete(address('event', id))))),
    keepPhoto: (photo) => said((cache) => putPhotos(cache, [photo])),
    dropPhoto: (digest) => said((cache) => cache.delete(address('photo', digest))),
    dropAllPhotos: () =>
      said(async (cache) => {
        const photos = (await cache.keys()).filter(({ url }) => url.startsWith(address('photo', '')));
        await Promise.all(photos.map((request) => cache.delete(request)));
      }),
    keepDraft: (draft) => said((cache) => put(cache, 'draft', draft.recordId, JSON.stringify(draft))),
    dropDraft: (recordId) => said((cache) => cache.delete(address('draft', recordId))),
    any: exists,
    read: async () => {
      const found = { events: [] as FieldEvent[], photos: [] as KeptPhoto[], drafts: [] as KeptDraft[], damaged: 0 };
      if (!(await exists())) return found;
      const cache = await asked(open());
      for (const request of await asked(cache.keys())) {
        const [kind, id = ''] = request.url.slice(BASE.length).split('/').map(decodeURIComponent);
        // One that cannot be read is damaged; one that is not answered may be whole, and is not passed over.
        const response = await asked(cache.match(request).catch(() => undefined));
        try {
          if (!response) throw new Error('gone');
          if (kind === 'event') found.events.push(await soundEvent(await lineOf(response)));
          else if (kind === 'photo') found.photos.push(await soundPhoto(id, await response.arrayBuffer()));
          else found.drafts.push(soundDraft(await response.text()));
        } catch {
          found.damaged += 1;
        }
      }
      return found;
    },
    recordIds: async () => {
      const found = new Set<string>();
      if (!(await exists())) return found;
      const cache = await asked(open());
      for (const request of (await asked(cache.keys())).filter(({ url }) => url.startsWith(address('event', '')))) {
        const response = await asked(cache.match(request));
        const line = response && (await lineOf(response));
        const event = line === undefined ? null : await soundEvent(line).catch(() => null);
        if (event) found.add(event.recordId);
      }
      return found;
    },
    clear: () => waiting.forDone(storage.delete(name)),
    opening: () => {
      const opened = storage.open(name);
      // Whoever writes hears of it.
      opened.catch(() => undefined);
      return copyIn(storage, name, () => opened, waiting);
    },
  };
}

/** JSON in which all but ASCII is escaped, for a header holds nothing else. */
const asciiJson = (json: string): string => json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The line of an event; releases before wrote it as a body. */
const lineOf = async (response: Response): Promise<string> => response.headers.get(LINE) ?? response.text();

async function soundEvent(line: string): Promise<FieldEvent> {
  const reading = eventOfLine(JSON.parse(line) as JsonValue);
  if (!reading.ok || (await digestOfText(reading.event.body)) !== reading.event.bodySha256) throw new Error('no whole event');
  return reading.event;
}

async function soundPhoto(digest: string, bytes: ArrayBuffer): Promise<KeptPhoto> {
  if ((await sha256Hex(bytes)) !== digest) throw new Error('no whole picture');
  return { digest, bytes };
}

function soundDraft(text: string): KeptDraft {
  const { recordId, photos, content } = JSON.parse(text) as Partial<KeptDraft>;
  if (typeof recordId !== 'string' || !Array.isArray(photos) || content === undefined) throw new Error('no whole draft');
  return { recordId, photos, content };
}
