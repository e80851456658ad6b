import { type Orientation, orientations, type Resolution, resolutions, type Scale, scales, type SheetName, sheetNames } from '../../map/print/page-format.ts';
import type { PageParts } from './compose-pages.ts';

/** What a person chose for the pages. */
export interface PrintChoices extends PageParts {
  readonly sheet: SheetName;
  readonly orientation: Orientation;
  /** Null: the largest at which the whole district has room. */
  readonly scale: Scale | null;
  readonly dots: Resolution;
}

const PARTS = ['table', 'charts', 'atlas'] as const;

/** Choices as the address writes them, `a4`, `landscape`, `1-50000`, `150dpi`, `table`; what it does not understand is left at its default. */
export function readChoices(words: readonly string[]): PrintChoices {
  const has = (word: string): boolean => words.includes(word);
  return {
    sheet: sheetNames.find(has) ?? 'a4',
    orientation: orientations.find(has) ?? 'landscape',
    scale: scales.find((scale) => has(`1-${scale}`)) ?? null,
    dots: resolutions.find((dots) => has(`${dots}dpi`)) ?? 150,
    table: has('table'),
    charts: has('charts'),
    atlas: has('atlas'),
  };
}

/** The reverse of `readChoices`; defaults are left out. */
export function writeChoices({ sheet, orientation, scale, dots, ...parts }: PrintChoices): readonly string[] {
  return [
    ...(sheet === 'a4' ? [] : [sheet]),
    ...(orientation === 'landscape' ? [] : [orientation]),
    ...(scale === null ? [] : [`1-${scale}`]),
    ...(dots === 150 ? [] : [`${dots}dpi`]),
    ...PARTS.filter((part) => parts[part]),
  ];
}
