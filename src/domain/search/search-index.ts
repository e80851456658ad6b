import type { FieldMatch } from './match.ts';
import { matchLiteral } from './match-literal.ts';
import { matchPinyin } from './match-pinyin.ts';
import { matchTypo } from './match-typo.ts';
import type { Reader } from './pronounce.ts';
import { levelOf, STRONGEST_TYPO, strengthOf } from './rank.ts';
import { type SearchField, searchFields } from './search-field.ts';
import { searchQuery, type SearchTerm } from './search-query.ts';
import { type MatchedText, type SearchAnswer, type SearchEntry, type SearchGroup, searchGroups, type SearchHit, type SearchKind, searchKinds } from './search-result.ts';

/** Hits kept of each group; the list says how many more there are. */
const SHOWN_PER_GROUP = 12;

const GROUP_OF: Readonly<Record<SearchKind, SearchGroup>> = {
  record: 'records',
  programme: 'programmes',
  place: 'places',
  subdistrict: 'stations',
  station: 'stations',
};

interface IndexedEntry {
  readonly entry: SearchEntry;
  readonly fields: readonly SearchField[];
}
interface Found {
  readonly field: SearchField;
  readonly match: FieldMatch;
  readonly level: number;
}
interface Candidate {
  readonly indexed: IndexedEntry;
  readonly level: number;
  readonly found: readonly Found[];
}

/**
 * Every name in memory, compared one by one: at a few thousand names this is faster than building and asking an inverted
 * index, and finds inside words, first letters and mixed spellings, which such an index cannot.
 */
export class SearchIndex {
  readonly #entries: readonly IndexedEntry[];
  readonly #reader: Reader;

  constructor(entries: readonly SearchEntry[], reader: Reader) {
    this.#reader = reader;
    this.#entries = entries.map((entry) => ({
      entry,
      fields: [
        ...searchFields('zh', entry.name.zh, reader),
        ...searchFields('en', entry.name.en, reader),
        ...entry.aliases.flatMap((alias) => searchFields('alias', alias, reader)),
        ...(entry.address === '' ? [] : searchFields('address', entry.address, reader)),
      ],
    }));
  }

  /** Entries that match what was typed, best first; typing errors are looked for only where nothing else matches well. */
  search(typed: string): SearchAnswer {
    const query = searchQuery(typed, this.#reader);
    if (query === null) return { query: typed, groups: [], total: 0 };
    let candidates = this.#collect([query.whole], false);
    if (query.words.length > 0) candidates = join(candidates, this.#collect(query.words, false));
    if (!candidates.some((candidate) => candidate.level < STRONGEST_TYPO)) {
      const guesses = join(this.#collect([query.whole], true), query.words.length > 0 ? this.#collect(query.words, true) : []);
      // Two errors are only worth showing where nothing is one error away.
      const nearest = Math.min(...guesses.map((candidate) => candidate.level));
      candidates = join(candidates, guesses.filter((candidate) => candidate.level < nearest + 0.9));
    }
    return answer(typed, candidates);
  }

  #collect(terms: readonly SearchTerm[], typos: boolean): Candidate[] {
    const candidates: Candidate[] = [];
    for (const indexed of this.#entries) {
      const found: Found[] = [];
      for (const term of terms) {
        const best = bestOf(term, indexed.fields, typos);
        if (best === null) break;
        found.push(best);
      }
      if (found.length < terms.length) continue;
      // Several words are worth what the weakest is, and a little less than the same typed in one piece.
      const level = Math.max(...found.map((one) => one.level)) + (terms.length > 1 ? 0.05 : 0);
      candidates.push({ indexed, level, found });
    }
    return candidates;
  }
}

function bestOf(term: SearchTerm, fields: readonly SearchField[], typos: boolean): Found | null {
  let best: Found | null = null;
  for (const field of fields) {
    const match = typos ? (matchLiteral(term.text, field) ?? matchTypo(term, field)) : matchField(term, field);
    if (match === null) continue;
    const level = levelOf(match, field);
    if (best === null || level < best.level) best = { field, match, level };
  }
  return best;
}

function matchField(term: SearchTerm, field: SearchField): FieldMatch | null {
  const literal = matchLiteral(term.text, field);
  if (literal !== null && literal.how !== 'inside') return literal;
  if (term.letters === null || (term.bits & ~field.letters) !== 0) return literal;
  const spelled = matchPinyin(term.letters, field);
  // One letter is the beginning of a name or of nothing: it stands somewhere in nearly all of them.
  if (spelled !== null && spelled.from > 0 && term.letters.length === 1) return literal;
  if (literal === null || spelled === null) return literal ?? spelled;
  return levelOf(spelled, field) < levelOf(literal, field) ? spelled : literal;
}

/** Both lists, each entry once, with its better match. */
function join(first: readonly Candidate[], second: readonly Candidate[]): Candidate[] {
  const byEntry = new Map(first.map((candidate) => [candidate.indexed, candidate]));
  for (const candidate of second) {
    const other = byEntry.get(candidate.indexed);
    if (!other || candidate.level < other.level) byEntry.set(candidate.indexed, candidate);
  }
  return [...byEntry.values()];
}

function compare(a: Candidate, b: Candidate): number {
  const one = a.indexed.entry;
  const other = b.indexed.entry;
  return (
    a.level - b.level ||
    searchKinds.indexOf(one.kind) - searchKinds.indexOf(other.kind) ||
    other.weight - one.weight ||
    one.name.zh.length - other.name.zh.length
  );
}

function answer(query: string, candidates: Candidate[]): SearchAnswer {
  candidates.sort(compare);
  const groups = searchGroups.flatMap((group) => {
    const members = candidates.filter((candidate) => GROUP_OF[candidate.indexed.entry.kind] === group);
    const best = members[0];
    if (!best) return [];
    return [{ group, total: members.length, strength: strengthOf(best.level), hits: members.slice(0, SHOWN_PER_GROUP).map(hit) }];
  });
  groups.sort((a, b) => a.strength - b.strength);
  return { query, groups: groups.map(({ group, total, hits }) => ({ group, total, hits })), total: candidates.length };
}

function hit(candidate: Candidate): SearchHit {
  // A text that can be read in two ways is two fields but one text to show.
  const matched = new Map<string, { readonly field: SearchField; readonly ranges: [number, number][] }>();
  let weakest = candidate.found[0];
  for (const found of candidate.found) {
    if (weakest && found.level > weakest.level) weakest = found;
    const { role, original, folded } = found.field;
    const one = matched.get(role + original) ?? { field: found.field, ranges: [] };
    one.ranges.push([folded.from[found.match.from] ?? 0, folded.to[found.match.to - 1] ?? 0]);
    matched.set(role + original, one);
  }
  const texts = [...matched.values()].map(
    ({ field, ranges }): MatchedText => ({ role: field.role, text: field.original, ranges: merge(ranges) }),
  );
  return { entry: candidate.indexed.entry, how: weakest?.match.how ?? 'fuzzy', matched: texts };
}

/** Ranges in order, those that touch or overlap as one. */
function merge(ranges: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
