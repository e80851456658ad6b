import type { CatalogueEntry, Fact } from '../../domain/catalogue.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import { speaksOf } from '../../domain/derive/speaks-of.ts';
import type { FacetKey, Years } from '../../domain/filter.ts';

const factsIn = (entry: CatalogueEntry, years: Years | null): readonly Fact[] =>
  years === null ? entry.facts : entry.facts.filter((fact) => speaksOf(fact, years));

const some = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

/** The values of one facet that an entry carries; natures, documents and stage are those of the chosen years. */
export function entryFacets(entry: CatalogueEntry, facet: FacetKey, years: Years | null): readonly (string | number)[] {
  switch (facet) {
    case 'themes':
      return entry.themes;
    case 'campaigns':
      return some(entry.campaign && entry.campaign.no);
    case 'campaignBases':
      return some(entry.campaign && entry.campaign.basis);
    case 'stages':
      return [shownStage(entry.facts, years?.to ?? null).stage];
    case 'natures':
      return [...new Set(factsIn(entry, years).map((fact) => fact.nature))];
    case 'documents':
      return [...new Set(factsIn(entry, years).map((fact) => fact.document))];
    case 'precisions':
      return [entry.precision];
    case 'verification':
      return [entry.method === 'unverified' ? 'unverified' : 'verified'];
    case 'listTypes':
      return some(entry.listType);
    case 'industries':
      return some(entry.industry);
    case 'subdistricts':
      return entry.subdistricts;
    case 'findings':
      return entry.findings ?? [];
  }
}

/** True where an entry has at least one fact in the chosen years. */
export function hasFactIn(entry: CatalogueEntry, years: Years | null): boolean {
  return years === null || entry.facts.some((fact) => speaksOf(fact, years));
}
