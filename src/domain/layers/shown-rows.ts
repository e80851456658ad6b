import { classOf, isBlank, valueIn } from './layer-classes.ts';
import type { OwnFeature, OwnLayer, OwnValue } from './own-layer.ts';
import type { TileFilter } from './tile-layer.ts';

/** Whether a row is shown: it passes the layer's condition, and its class is not switched off. */
export function isShown({ filter, classes, hiddenClasses }: OwnLayer, { properties }: OwnFeature): boolean {
  if (filter && !passes(properties, filter)) return false;
  return !classes || !hiddenClasses?.includes(classOf(classes, valueIn(properties, classes.column)));
}

/** Whether a layer shows less than all of its rows. */
export const isNarrowed = ({ filter, classes, hiddenClasses }: OwnLayer): boolean => Boolean(filter) || (Boolean(classes) && (hiddenClasses?.length ?? 0) > 0);

/** Rows that are shown; the same list where all are. */
export const shownRows = (layer: OwnLayer, features: readonly OwnFeature[]): readonly OwnFeature[] => (isNarrowed(layer) ? features.filter((feature) => isShown(layer, feature)) : features);

/** Whether a row passes a condition; one without a value passes none. Numbers are compared as numbers where both sides are. */
function passes(properties: OwnFeature['properties'], { field, operator, value }: TileFilter): boolean {
  const own = valueIn(properties, field);
  if (isBlank(own)) return false;
  const given = value.trim();
  const limit = Number(given);
  switch (operator) {
    case 'equals':
      return isEqual(own, given, limit);
    case 'differs':
      return !isEqual(own, given, limit);
    case 'contains':
      return String(own).includes(given);
    case 'at-least':
      return Number(own) >= limit;
    case 'at-most':
      return Number(own) <= limit;
  }
}

const isEqual = (own: OwnValue, given: string, limit: number): boolean => String(own) === given || (Number.isFinite(limit) && Number(own) === limit);
