import { type FacetKey, type Filter, facetKeys, type Years } from '../domain/filter.ts';
import type { Condition, Scalar } from './query.ts';

/** Properties of `catalogueLayer` that facets look at whatever the years. */
const PLAIN: Readonly<Record<Exclude<FacetKey, 'stages' | 'natures' | 'documents'>, string>> = {
  themes: 'theme',
  campaigns: 'campaign',
  campaignBases: 'campaign_basis',
  precisions: 'precision',
  verification: 'verification',
  listTypes: 'list_type',
  industries: 'industry',
  subdistricts: 'subdistrict',
  findings: 'finding',
};

/** The filter of the list and map as a condition on the layer of `catalogueLayer`: the same records pass. Null for no filter. */
export function conditionFromFilter(filter: Filter): Condition | null {
  const { years } = filter;
  const oneOf = (property: string, values: readonly Scalar[]): Condition => ({ op: 'in', property, values, ignoreCase: false });
  const args = facetKeys.flatMap((facet): Condition[] => {
    const values = filter[facet];
    if (values.length === 0) return [];
    switch (facet) {
      case 'stages':
        return [oneOf(years ? `stage_${years.to}` : 'stage', values)];
      case 'natures':
        return [any(values.map((nature) => spokenOf(years, `${nature}_`, '')))];
      case 'documents':
        return [any(values.map((document) => spokenOf(years, '', `:${document}`)))];
      default:
        return [oneOf(PLAIN[facet], values)];
    }
  });
  if (years) args.push(spokenOf(years, '', ''));
  const text = filter.text.trim();
  if (text !== '') args.push({ op: 'like', property: 'name', pattern: `%${text.replaceAll(/[%_\\]/g, '\\$&')}%`, ignoreCase: true });
  const [only = null] = args;
  return args.length > 1 ? { op: 'and', args } : only;
}

/** No record is without an id. */
const NEVER: Condition = { op: 'isNull', property: 'id' };

/** Facts of a nature (`target_`) or document (`:id`), both empty for any, in the sense of the chosen years, as `speaksOf` has it. */
function spokenOf(years: Years | null, nature: string, document: string): Condition {
  if (years === null) return { op: 'not', arg: { op: 'isNull', property: `${nature}year${document}` } };
  const { from, to, sense } = years;
  if (sense === 'by') return { op: 'between', property: `${nature}known_from${document}`, low: 0, high: to };
  if (sense === undefined) return { op: 'between', property: `${nature}year${document}`, low: from, high: to };
  return nature === '' || nature === 'target_' ? { op: 'between', property: `target_year${document}`, low: from, high: to } : NEVER;
}

function any(args: readonly Condition[]): Condition {
  const [only] = args;
  return args.length === 1 && only ? only : { op: 'or', args };
}
