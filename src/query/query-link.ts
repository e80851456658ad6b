import { parseCql2Text } from './cql2/parse-cql2-text.ts';
import { writeCql2Text } from './cql2/write-cql2-text.ts';
import type { Parsed } from './query-issue.ts';
import type { Query } from './query.ts';

/** A query as it was asked: with what data, and what came out. */
export interface AskedQuery {
  readonly query: Query;
  /** Version of the target layer then. */
  readonly version: string;
  readonly counts: { readonly certain: number; readonly possible: number };
  /** Ids found then; null where there were too many for a link. */
  readonly ids: readonly string[] | null;
}

const FORM = '2';
/** Links of this form, whose parts are percent-encoded whole, are still out there. */
const FIRST_FORM = '1';
const SEPARATOR = '~';
/** Spares the separators; the address escapes the whole once more, so that no character is escaped twice. */
const encode = (text: string): string => text.replaceAll('%', '%25').replaceAll('~', '%7E').replaceAll(',', '%2C');
/** More ids than this would make a link nobody can paste. */
const MOST_IDS = 60;

/**
 * A query and its outcome as one URL parameter value, not yet percent-encoded for a URL; the text of the query stands last and
 * as it is. `position` stays the word: where the device was is never written.
 */
export function writeQueryLink({ query, version, counts, ids }: AskedQuery): string {
  const kept = ids !== null && ids.length <= MOST_IDS ? ids.map(encode).join(',') : '*';
  const parts = [FORM, query.target, version, `${counts.certain}.${counts.possible}`].map(encode);
  return [...parts, kept, writeCql2Text(query)].join(SEPARATOR);
}

/** Reads what `writeQueryLink` wrote; a damaged link, or one of a later form, is an issue. */
export function parseQueryLink(link: string): Parsed<AskedQuery> {
  const broken = { ok: false, issues: [{ code: 'broken-link', position: null, values: {} }] } as const;
  const [form, target, version, counts, ids, ...rest] = link.split(SEPARATOR);
  if ((form !== FORM && form !== FIRST_FORM) || !target || version === undefined || ids === undefined || rest.length === 0) return broken;
  const numbers = /^(\d+)\.(\d+)$/.exec(counts ?? '');
  if (!numbers) return broken;
  try {
    const written = rest.join(SEPARATOR);
    const parsed = parseCql2Text(decodeURIComponent(target), form === FIRST_FORM ? decodeURIComponent(written) : written);
    if (!parsed.ok) return parsed;
    return {
      ok: true,
      value: {
        query: parsed.value,
        version: decodeURIComponent(version),
        counts: { certain: Number(numbers[1]), possible: Number(numbers[2]) },
        ids: ids === '*' ? null : ids === '' ? [] : ids.split(',').map(decodeURIComponent),
      },
    };
  } catch (error) {
    if (error instanceof URIError) return broken;
    throw error;
  }
}

/** What differs between two lists of ids: only then, only now, both; in the order of the lists. */
export function compareIds(then: readonly string[], now: readonly string[]): { readonly onlyThen: readonly string[]; readonly onlyNow: readonly string[]; readonly both: readonly string[] } {
  const [before, after] = [new Set(then), new Set(now)];
  return { onlyThen: then.filter((id) => !after.has(id)), onlyNow: now.filter((id) => !before.has(id)), both: now.filter((id) => before.has(id)) };
}
