/**
 * The closed lists of terms that the code itself knows; the vocabulary file gives their labels.
 * They stand apart from the schemas so that the application does not carry the schema library.
 */
export const themes = [
  'port',
  'historic',
  'parking',
  'industry',
  'residential',
  'roads',
  'metro',
  'parks',
  'water-ecology',
  'education',
  'health',
  'elderly',
  'culture',
  'commerce',
  'sports',
  'utilities',
  'governance',
] as const;

export const stages = [
  'planned',
  'approved',
  'under-construction',
  'partly-open',
  'completed',
  'stalled',
  'resumed',
  'unknown',
] as const;

export const natures = ['target', 'actual', 'baseline', 'description'] as const;

export const qualifiers = ['exact', 'at-least', 'at-most', 'about', 'more-than', 'less-than'] as const;

export const precisions = ['exact', 'street', 'area', 'approximate', 'unlocated'] as const;

/** What may be wrong with figures that stand side by side; `src/domain/findings/finding.ts` explains them. */
export const findingKinds = ['contradiction', 'other-time', 'other-scope', 'repeated'] as const;
