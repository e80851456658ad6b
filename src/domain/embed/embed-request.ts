/** Version of the messages between a page and the map embedded in it; part of each of them. */
export const EMBED_VERSION = 1;

/** What an embedding page may ask of the map. */
export type EmbedRequest =
  | { readonly do: 'state' }
  /** From now on the page is told what changes. */
  | { readonly do: 'watch' }
  /** `record`: the id of a record, whose card opens; null: close it. */
  | { readonly do: 'select'; readonly record: string | null }
  /** `query`: the filter as links write it, `theme=parking&year=by-2023`; empty: no filter. */
  | { readonly do: 'filter'; readonly query: string }
  /** Centre [longitude, latitude] in WGS 84 degrees and MapLibre zoom; both null: the whole district. */
  | { readonly do: 'look'; readonly center: readonly [number, number] | null; readonly zoom: number | null };

/** Why a message was refused. */
export type EmbedProblem = 'origin' | 'shape' | 'unknown' | 'value' | 'record' | 'filter' | 'not-ready';

/** A message read: its number, by which the answer is known, and the request or what is wrong with it. */
export interface ReadEmbedRequest {
  readonly id: string | number;
  readonly request: EmbedRequest | EmbedProblem;
}

const MEMBERS = { state: [], watch: [], select: ['record'], filter: ['query'], look: ['center', 'zoom'] } as const;
/** Longer texts are no id and no filter. */
const MOST_CHARACTERS = 2_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_CHARACTERS;
const isNumber = (value: unknown, least: number, most: number): value is number => typeof value === 'number' && value >= least && value <= most;

function readWish(name: keyof typeof MEMBERS, message: Readonly<Record<string, unknown>>): EmbedRequest | EmbedProblem {
  switch (name) {
    case 'state':
    case 'watch':
      return { do: name };
    case 'select': {
      const { record } = message;
      return record === null || isText(record) ? { do: name, record } : 'value';
    }
    case 'filter': {
      const { query } = message;
      return isText(query) ? { do: name, query } : 'value';
    }
    case 'look': {
      const { center, zoom } = message;
      if (center === null && zoom === null) return { do: name, center, zoom };
      if (!Array.isArray(center) || center.length !== 2 || !isNumber(zoom, 0, 24)) return 'value';
      const [longitude, latitude] = center as readonly unknown[];
      return isNumber(longitude, -180, 180) && isNumber(latitude, -85, 85) ? { do: name, center: [longitude, latitude], zoom } : 'value';
    }
  }
}

/** Reads a message of an embedding page; null for what is none of ours, such as the messages of other scripts. Never throws. */
export function readEmbedRequest(data: unknown): ReadEmbedRequest | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
  const message = data as Readonly<Record<string, unknown>>;
  if (!('shibei' in message)) return null;
  const { shibei, id } = message;
  if (!((typeof id === 'string' && id.length <= 100) || typeof id === 'number')) return { id: '', request: 'shape' };
  if (shibei !== EMBED_VERSION) return { id, request: 'shape' };
  const name = (Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]).find((known) => known === message['do']);
  if (name === undefined) return { id, request: 'unknown' };
  const known: readonly string[] = ['shibei', 'id', 'do', ...MEMBERS[name]];
  if (Object.keys(message).some((member) => !known.includes(member))) return { id, request: 'shape' };
  return { id, request: readWish(name, message) };
}
