import { isBlank, type LayerClasses, MOST_CLASSES, type RangeClass, type RangeMethod, valueIn } from './layer-classes.ts';
import type { OwnFeature } from './own-layer.ts';

/** Classes by the commonest values of a column; null where no row has one. Equally common ones stand in the order of the file. */
export function classifyValues(features: readonly OwnFeature[], column: string, most = MOST_CLASSES): LayerClasses | null {
  const tally = new Map<string, number>();
  let without = 0;
  for (const { properties } of features) {
    const value = valueIn(properties, column);
    if (isBlank(value)) without++;
    else tally.set(String(value), (tally.get(String(value)) ?? 0) + 1);
  }
  if (tally.size === 0) return null;
  const kept = [...tally].sort((a, b) => b[1] - a[1]).slice(0, most);
  const counts = kept.map(([, count]) => count);
  const classed = counts.reduce((sum, count) => sum + count, 0);
  return { kind: 'values', column, values: kept.map(([value]) => value), counts, others: features.length - without - classed, without };
}

/**
 * Classes of numbers, equally full (`quantiles`) or equally wide; null where no row has a number. Equal numbers are never torn
 * apart and no class is empty, so that there may be fewer than asked for.
 */
export function classifyRanges(features: readonly OwnFeature[], column: string, method: RangeMethod, count: number): LayerClasses | null {
  const numbers = Float64Array.from(features.flatMap(({ properties }) => {
    const value = valueIn(properties, column);
    return typeof value === 'number' ? [value] : [];
  })).sort();
  const [least, most] = [numbers[0], numbers.at(-1)];
  if (least === undefined || most === undefined) return null;
  const wanted = Math.max(1, Math.min(count, MOST_CLASSES));
  const borders = Array.from({ length: wanted }, (_, index) => (method === 'equal' ? least + ((most - least) * index) / wanted : (numbers[Math.ceil((index * numbers.length) / wanted)] ?? most)));
  const ranges: RangeClass[] = [];
  let start = 0;
  for (const [index] of borders.entries()) {
    const border = borders[index + 1];
    const end = border === undefined ? numbers.length : firstNotBelow(numbers, border);
    const [from, to] = [numbers[start], numbers[end - 1]];
    if (end > start && from !== undefined && to !== undefined) ranges.push({ from, to, count: end - start });
    start = Math.max(start, end);
  }
  return { kind: 'ranges', column, method, ranges, without: features.length - numbers.length };
}

/** Place of the first number that is not below a border, by halving. */
function firstNotBelow(numbers: Float64Array, border: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < border) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Columns that hold a number in some row. */
export function numberColumns(features: readonly OwnFeature[], columns: readonly string[]): readonly string[] {
  return columns.filter((column) => features.some(({ properties }) => typeof valueIn(properties, column) === 'number'));
}
