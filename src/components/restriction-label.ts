import type { FindingKind } from '../domain/findings/finding.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { translate } from '../i18n/translate.ts';
import type { Language } from '../state/app-state.ts';
import type { FacetKey, Years } from '../domain/filter.ts';
import type { Restriction } from '../state/selectors/active-restrictions.ts';
import { termLabel } from './term-label.ts';
import './restriction-texts.ts';

/** Names that are not in the vocabulary, as far as they have arrived. */
export interface OtherNames {
  readonly documentTitle: (id: string) => string;
  readonly subdistrictName: (zh: string) => string;
}

/** The words for one choice of a facet, as lists and chips show it. */
export function choiceLabel(
  facet: FacetKey,
  value: string | number,
  vocabulary: Vocabulary,
  language: Language,
  names: OtherNames,
): string {
  const id = String(value);
  switch (facet) {
    case 'campaigns': {
      const campaign = vocabulary.campaigns.find(({ no }) => no === value);
      if (!campaign) throw new Error(`the vocabulary has no campaign ${id}`);
      return translate(language, 'filters.campaign-chip', { no: campaign.no, name: campaign.label[language] });
    }
    case 'campaignBases':
      return translate(language, value === 'stated' ? 'filters.stated' : 'filters.inferred');
    case 'verification':
      return translate(language, value === 'verified' ? 'filters.verified' : 'filters.unverified');
    case 'findings':
      return translate(language, `filters.finding-${id as FindingKind}`);
    case 'documents':
      return names.documentTitle(id);
    case 'subdistricts':
      return names.subdistrictName(id);
    default:
      return termLabel(vocabulary, facet, id, language);
  }
}

/** The words for one restriction of the filter. */
export function restrictionLabel(
  restriction: Restriction,
  vocabulary: Vocabulary,
  language: Language,
  names: OtherNames,
): string {
  switch (restriction.kind) {
    case 'choice':
      return choiceLabel(restriction.facet, restriction.value, vocabulary, language, names);
    case 'years':
      return yearsLabel(restriction, language);
    case 'text':
      return translate(language, 'filters.text-chip', { text: restriction.text });
  }
}

/** The words for chosen years, in the sense they were chosen in. */
export function yearsLabel({ from, to, sense }: Years, language: Language): string {
  if (sense) return translate(language, `filters.years-${sense}`, { year: String(to) });
  if (from === to) return translate(language, 'filters.years-one', { year: String(to) });
  return translate(language, 'filters.years-chip', { from: String(from), to: String(to) });
}
