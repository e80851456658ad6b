import { eventLine, eventOfLine } from '../../domain/field/event-line.ts';
import type { FieldEvent } from '../../domain/field/field-event.ts';
import type { JsonValue } from '../../domain/field/json-value.ts';
import { digestOfText } from '../../domain/field/state-digest.ts';
import { sha256Hex } from '../../domain/sha256-hex.ts';
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
 * A copy that cannot be made costs only the second safety: the verbs that write say false and never reject.
 */
export interface SecondCopy {
  readonly keepEvents: (events: readonly FieldEvent[], photos: readonly KeptPhoto[]) => Promise<boolean>;
  readonly keepPhoto: (photo: KeptPhoto) => Promise<boolean>;
  readonly dropPhoto: (digest: string) => Promise<boolean>;
  /** Gives the room of all pictures back. */
  readonly dropAllPhotos: () => Promise<boolean>;
  readonly keepDraft: (draft: KeptDraft) => Promise<boolean>;
  readonly dropDraft: (recordId: string) => Promise<boolean>;
  /** Whether there is anything to read. */
  readonly any: () => Promise<boolean>;
  readonly read: () => Promise<Copies>;
  /** Records whose events are here whole, without reading a picture. */
  readonly recordIds: () => Promise<ReadonlySet<string>>;
  readonly clear: () => Promise<boolean>;
}

/** No page of this application has such an address, so no request is ever answered from here. */
const BASE = 'https://second-copy.invalid/';
type Kind = 'event' | 'photo' | 'draft';
const address = (kind: Kind, id: string): string => `${BASE}${kind}/${encodeURIComponent(id)}`;

/** The second copy in this browser's cache storage; null where there is none, as outside of secure contexts. */
export function cachedCopy(storage: CacheStorage | undefined, name = 'field-copies'): SecondCopy | null {
  if (!storage) return null;
  const said = async (work: (cache: Cache) => Promise<unknown>): Promise<boolean> => {
    try {
      await work(await storage.open(name));
      return true;
    } catch {
      return false;
    }
  };
  const put = (cache: Cache, kind: Kind, id: string, body: BodyInit): Promise<void> => cache.put(address(kind, id), new Response(body));
  // Under its digest a picture is the same one: it was mostly copied when it was taken, before its record is.
  const putPhoto = async (cache: Cache, { digest, bytes }: KeptPhoto): Promise<void> => {
    if ((await cache.match(address('photo', digest))) === undefined) await put(cache, 'photo', digest, bytes);
  };
  const putPhotos = (cache: Cache, photos: readonly KeptPhoto[]): Promise<unknown> => Promise.all(photos.map((photo) => putPhoto(cache, photo)));

  return {
    keepEvents: (events, photos) =>
      said(async (cache) => {
        // Pictures first: an event never stands here without what it names.
        await putPhotos(cache, photos);
        const recordIds = [...new Set(events.map(({ recordId }) => recordId))];
        await Promise.all([...events.map((event) => put(cache, 'event', event.eventId, eventLine(event))), ...recordIds.map((recordId) => cache.delete(address('draft', recordId)))]);
      }),
    keepPhoto: (photo) => said((cache) => putPhotos(cache, [photo])),
    dropPhoto: (digest) => said((cache) => cache.delete(address('photo', digest))),
    dropAllPhotos: () =>
      said(async (cache) => {
        const photos = (await cache.keys()).filter(({ url }) => url.startsWith(address('photo', '')));
        await Promise.all(photos.map((request) => cache.delete(request)));
      }),
    keepDraft: (draft) => said((cache) => put(cache, 'draft', draft.recordId, JSON.stringify(draft))),
    dropDraft: (recordId) => said((cache) => cache.delete(address('draft', recordId))),
    any: () => storage.has(name).catch(() => false),
    read: async () => {
      const found = { events: [] as FieldEvent[], photos: [] as KeptPhoto[], drafts: [] as KeptDraft[], damaged: 0 };
      if (!(await storage.has(name).catch(() => false))) return found;
      const cache = await storage.open(name);
      for (const request of await cache.keys()) {
        const [kind, id = ''] = request.url.slice(BASE.length).split('/').map(decodeURIComponent);
        try {
          const response = await cache.match(request);
          if (!response) throw new Error('gone');
          if (kind === 'event') found.events.push(await soundEvent(await response.text()));
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
      if (!(await storage.has(name).catch(() => false))) return found;
      const cache = await storage.open(name);
      for (const request of (await cache.keys()).filter(({ url }) => url.startsWith(address('event', '')))) {
        const line = await cache.match(request).then((response) => response?.text());
        const event = line === undefined ? null : await soundEvent(line).catch(() => null);
        if (event) found.add(event.recordId);
      }
      return found;
    },
    clear: () => storage.delete(name).catch(() => false),
  };
}

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
