import { isBlank, valueIn } from './layer-classes.ts';
import type { OwnFeature } from './own-layer.ts';

/** Columns that are likely to hold what people call a row, the likeliest first. */
const NAMES = [/^(name|名称|名字)$/i, /^(title|标题|label)$/i, /name|名/i];

/** The column that holds what rows are called; undefined where none looks so. */
export const nameColumn = (columns: readonly string[]): string | undefined => NAMES.flatMap((pattern) => columns.filter((column) => pattern.test(column)))[0];

/** What a row is called; null where it has no name. */
export function rowName({ properties }: OwnFeature, column: string | undefined): string | null {
  const name = column === undefined ? null : valueIn(properties, column);
  return isBlank(name) ? null : String(name);
}
