import type { Bilingual } from '../../domain/text.ts';
import type { StatementTerms, Vocabulary } from '../../domain/vocabulary.ts';
import { askText, type AskKey } from '../../i18n/ask/ask-text.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import type { LayerRow } from '../../query/layer.ts';
import { layerIds } from '../../query/map-layers.ts';
import type { Scalar } from '../../query/query.ts';
import type { QueryNames } from '../../query/sentence/query-sentence.ts';
import type { AskLayers } from '../../services/ask/ask-engine.ts';
import type { Language } from '../../state/app-state.ts';

/** What names are found in. */
export interface NameSources {
  readonly language: Language;
  readonly vocabulary: Vocabulary | null;
  readonly layers: AskLayers;
  /** Fields and units, once the numbers of the documents have arrived. */
  readonly terms: StatementTerms | null;
  readonly documents: ReadonlyMap<string, Bilingual>;
}

/** Lists of the vocabulary by the property whose values they name. */
const TERMS = { theme: 'themes', stage: 'stages', precision: 'precisions', industry: 'industries', list_type: 'listTypes', nature: 'natures' } as const;
const PROPERTIES = ['name', 'theme', 'stage', 'target_year', 'actual_year', 'year', 'precision', 'campaign', 'industry', 'list_type', 'subdistrict', 'document', 'nature', 'district_wide', 'transfer', 'verified'] as const;
const FIGURE = /^(target|actual|baseline|description):(.+)$/;

/** The name of a layer in the language, of an imported one its owner's; its id where it is none of these. */
export function layerWords(language: Language, id: string, layers?: AskLayers): string {
  const known = layerIds.find((layer) => layer === id);
  return known ? askText(language, `layer.${known}`) : (layers?.get(id)?.name ?? id);
}

/** The name of a record in the language. */
export function rowName(language: Language, { id, properties }: LayerRow): string {
  const own = properties[language];
  if (typeof own === 'string' && own !== '') return own;
  const names = properties['name'];
  const [zh = id, en = zh] = typeof names === 'object' && names !== null ? names : [names ?? id];
  return String(language === 'zh' ? zh : en);
}

const labelOf = (terms: readonly { readonly id: string; readonly label: Bilingual }[] | undefined, id: string, language: Language): string =>
  terms?.find((term) => term.id === id)?.label[language] ?? id;

/** The name of a property in the language. */
export function propertyWords({ language, vocabulary, terms }: NameSources, name: string): string {
  const stage = /^stage_(\d{4})$/.exec(name)?.[1];
  if (stage !== undefined) return `${askText(language, 'prop.stage')} ${stage}`;
  const [, nature, field] = FIGURE.exec(name) ?? [];
  if (nature !== undefined && field !== undefined) {
    return askText(language, 'prop.figure', { field: labelOf(terms?.fields, field, language), nature: labelOf(vocabulary?.natures, nature, language) });
  }
  const known = PROPERTIES.find((property) => property === name);
  return known ? askText(language, `prop.${known}` satisfies AskKey) : name;
}

/** A sub-district, which records call by its official name, in the language and without what all are called. */
function subdistrictWords(language: Language, layers: AskLayers, official: string): string {
  const row = layers.get('subdistricts')?.rows.find(({ properties }) => properties['zh'] === official || [properties['name']].flat()[0] === official);
  return withoutKind(row ? rowName(language, row) : official);
}

/** The name of a sub-district without 街道 or Sub-district. */
export const withoutKind = (name: string): string => name.replace(/(街道| Sub-?district)$/i, '');

/** The words for a value of a property. */
export function valueWords({ language, vocabulary, documents, layers }: NameSources, property: string, value: Scalar): string {
  if (typeof value === 'boolean') return askText(language, value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') {
    if (property === 'campaign') return vocabulary?.campaigns.find(({ no }) => no === value)?.label[language] ?? String(value);
    return property.endsWith('year') ? String(value) : formatNumber(value);
  }
  if (property.startsWith('stage')) return labelOf(vocabulary?.stages, value, language);
  if (property === 'subdistrict') return subdistrictWords(language, layers, value);
  if (property === 'document') return documents.get(value)?.[language] ?? value;
  const list = property in TERMS ? TERMS[property as keyof typeof TERMS] : null;
  return list ? labelOf(vocabulary?.[list], value, language) : value;
}

/** Names for the sentence of a question. */
export function questionNames(sources: NameSources): QueryNames {
  const { language, layers } = sources;
  const nameIn = (layer: string, id: string): string => {
    const row = layers.get(layer)?.rows.find((each) => each.id === id || each.properties['ref'] === id);
    return row ? rowName(language, row) : id;
  };
  return {
    layer: (id) => layerWords(language, id, layers),
    feature: (layer, id) => nameIn(layer, id),
    property: (name) => propertyWords(sources, name),
    value: (property, value) => valueWords(sources, property, value),
    number: (value) => formatNumber(value),
    kind: (layer, property, values) => {
      if (property === 'ref' && layer !== 'sites') return values.map((value) => nameIn(layer, String(value))).join(language === 'zh' ? '或' : ' or ');
      if (property !== 'theme' || layer !== 'sites') return null;
      const words = values.map((value) => valueWords(sources, property, value));
      return askText(language, 'kind.sites', { kinds: language === 'zh' ? words.join('、') : words.map((word) => word.toLowerCase()).join(' or ') });
    },
  };
}
