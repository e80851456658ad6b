import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { distanceMetres } from '../../geo/measure/distance-metres.ts';
import type { Language, SortOrder } from '../app-state.ts';
import { memoiseLast } from './memoise-last.ts';
import { newestYear } from './newest-year.ts';
import { placements, placementOf } from './placement.ts';

/** Chinese names in the order of their pinyin, as people look them up. */
const collators = { zh: new Intl.Collator('zh-u-co-pinyin'), en: new Intl.Collator('en') };

type Compare = (a: CatalogueEntry, b: CatalogueEntry) => number;

/** On the map first, then groups, then what most is said about. */
const byRelevance: Compare = (a, b) =>
  placements.indexOf(placementOf(a)) - placements.indexOf(placementOf(b)) ||
  Number(b.group !== null) - Number(a.group !== null) ||
  b.facts.length - a.facts.length;

/** Reports before targets, the newest first. */
function byNewest(entries: readonly CatalogueEntry[]): Compare {
  const rank = new Map(
    entries.map((entry) => {
      const newest = newestYear(entry);
      return [entry, newest ? (newest.nature === 'report' ? newest.year : newest.year - 10_000) : -Infinity];
    }),
  );
  return (a, b) => compareNumbers(rank.get(b), rank.get(a));
}

/** From near to far; records without a place last. */
function byDistance(entries: readonly CatalogueEntry[], from: readonly [number, number]): Compare {
  const metres = new Map(entries.map((entry) => [entry, entry.anchor ? distanceMetres(from, entry.anchor) : Infinity]));
  return (a, b) => compareNumbers(metres.get(a), metres.get(b));
}

/** Difference that stays a number where both are infinite. */
const compareNumbers = (a = 0, b = 0): number => (a === b ? 0 : a - b);

/** The entries in the order wanted; `from` [longitude, latitude] is where distance counts from. Ties keep the data's order. */
export function sortEntries(
  entries: readonly CatalogueEntry[],
  order: SortOrder,
  language: Language,
  from: readonly [number, number] | null,
): readonly CatalogueEntry[] {
  switch (order) {
    case 'relevance':
      return entries.toSorted(byRelevance);
    case 'name':
      return entries.toSorted((a, b) => collators[language].compare(a.name[language], b.name[language]));
    case 'newest':
      return entries.toSorted(byNewest(entries));
    case 'distance':
      return from ? entries.toSorted(byDistance(entries, from)) : entries;
  }
}

/** `sortEntries` that computes only when an argument changed. */
export const sortedEntries = memoiseLast(sortEntries);
