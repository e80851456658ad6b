import { type FacetKey, type Filter, facetKeys } from '../domain/filter.ts';
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
};

/** The filter of the list and map as a condition on the layer of `catalogueLayer`: the same records pass. Null for no filter. */
export function conditionFromFilter(filter: Filter): Condition | null {
  const { years } = filter;
  const between = (property: string): Condition => (years ? { op: 'between', property, low: years.from, high: years.to } : { op: 'not', arg: { op: 'isNull', property } });
  const oneOf = (property: string, values: readonly Scalar[]): Condition => ({ op: 'in', property, values, ignoreCase: false });
  const args = facetKeys.flatMap((facet): Condition[] => {
    const values = filter[facet];
    if (values.length === 0) return [];
    switch (facet) {
      case 'stages':
        return [oneOf(years ? `stage_${years.to}` : 'stage', values)];
      case 'natures':
        return [any(values.map((nature) => between(`${nature}_year`)))];
      case 'documents':
        return [any(values.map((document) => between(`year:${document}`)))];
      default:
        return [oneOf(PLAIN[facet], values)];
    }
  });
  if (years) args.push(between('year'));
  const text = filter.text.trim();
  if (text !== '') args.push({ op: 'like', property: 'name', pattern: `%${text.replaceAll(/[%_\\]/g, '\\$&')}%`, ignoreCase: true });
  const [only = null] = args;
  return args.length > 1 ? { op: 'and', args } : only;
}

function any(args: readonly Condition[]): Condition {
  const [only] = args;
  return args.length === 1 && only ? only : { op: 'or', args };
}
