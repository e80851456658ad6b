/** A value of a row, as own layers have it: their type holds this one, which therefore cannot name theirs. */
type Value = string | number | boolean | null;

/** A class of numbers: the rows from `from` to `to`, which are values that occur. */
export interface RangeClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** How rows of a layer are told apart by one column. */
export type LayerClasses =
  | {
      readonly kind: 'values';
      readonly column: string;
      /** The commonest values as text, the commonest first. */
      readonly values: readonly string[];
      readonly counts: readonly number[];
      /** Rows with a value that has no class of its own. */
      readonly others: number;
      /** Rows without a value. */
      readonly without: number;
    }
  | {
      readonly kind: 'ranges';
      readonly column: string;
      readonly method: RangeMethod;
      /** In rising order. */
      readonly ranges: readonly RangeClass[];
      /** Rows without a number. */
      readonly without: number;
    };

/** Equally full classes, or equally wide ones. */
export type RangeMethod = 'quantiles' | 'equal';

/** Class of the rows that have none of their own. */
export const OTHERS = -1;
/** More signs than this nobody tells apart. */
export const MOST_CLASSES = 8;

/** Whether a row has no value in a column. */
export const isBlank = (value: Value | undefined): value is null | undefined | '' => value === null || value === undefined || value === '';

/** A value of a row by its column, which may be called like something every object has. */
export const valueIn = (properties: Readonly<Record<string, Value>>, column: string): Value | undefined => (Object.hasOwn(properties, column) ? properties[column] : undefined);

/** Where in its classes a value belongs; `OTHERS` for none. */
export function classOf(classes: LayerClasses, value: Value | undefined): number {
  if (classes.kind === 'values') return isBlank(value) ? OTHERS : classes.values.indexOf(String(value));
  if (typeof value !== 'number') return OTHERS;
  return classes.ranges.findLastIndex(({ from }) => value >= from);
}

/** How many classes there are besides the rest. */
export const classCount = (classes: LayerClasses): number => (classes.kind === 'values' ? classes.values.length : classes.ranges.length);
