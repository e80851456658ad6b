import type { Precision } from '../../domain/location.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import type { Stage } from '../../domain/statement.ts';
import { precisions, stages, themes } from '../../domain/terms.ts';
import type { PaletteName } from '../theme/map-tokens.ts';

/** The images the mark layers ask for; `size` is the width of a body in CSS pixels. */
export type MarkImage =
  | { readonly kind: 'body'; readonly theme: Theme; readonly stage: Stage; readonly size: number; readonly selected: boolean }
  | { readonly kind: 'foot'; readonly precision: Precision; readonly size: number }
  | { readonly kind: 'dot'; readonly theme: Theme; readonly hollow: boolean; readonly size: number }
  /** A count: as a badge on a mark, or as the body of a group of records with one place. */
  | { readonly kind: 'badge' | 'group'; readonly count: number; readonly size: number; readonly selected: boolean }
  /** Ring around the mark under the pointer. */
  | { readonly kind: 'ring'; readonly size: number }
  /** Transparent square that keeps labels of the base map away from panels. */
  | { readonly kind: 'blank'; readonly size: number };

const palettes: readonly PaletteName[] = ['light', 'dark', 'contrast', 'sunlight'];

/** The name of an image within a colour scheme, such as `light/body/port/planned/26/-`. */
export function imageName(palette: PaletteName, image: MarkImage): string {
  switch (image.kind) {
    case 'body':
      return `${palette}/body/${image.theme}/${image.stage}/${image.size}/${image.selected ? 'selected' : '-'}`;
    case 'foot':
      return `${palette}/foot/${image.precision}/${image.size}`;
    case 'dot':
      return `${palette}/dot/${image.theme}/${image.hollow ? 'hollow' : 'full'}/${image.size}`;
    case 'badge':
    case 'group':
      return `${palette}/${image.kind}/${image.count}/${image.size}/${image.selected ? 'selected' : '-'}`;
    case 'ring':
    case 'blank':
      return `${palette}/${image.kind}/${image.size}`;
  }
}

/** The reverse of `imageName`; null for a name that is none of ours. */
export function parseImageName(name: string): { palette: PaletteName; image: MarkImage } | null {
  const [paletteText, kind, first = '', second = '', third = '', fourth = ''] = name.split('/');
  const palette = palettes.find((known) => known === paletteText);
  if (palette === undefined) return null;
  const theme = themes.find((known) => known === first);
  switch (kind) {
    case 'body': {
      const stage = stages.find((known) => known === second);
      if (theme === undefined || stage === undefined) return null;
      return { palette, image: { kind, theme, stage, size: Number(third), selected: fourth === 'selected' } };
    }
    case 'foot': {
      const precision = precisions.find((known) => known === first);
      return precision === undefined ? null : { palette, image: { kind, precision, size: Number(second) } };
    }
    case 'dot':
      return theme === undefined
        ? null
        : { palette, image: { kind, theme, hollow: second === 'hollow', size: Number(third) } };
    case 'badge':
    case 'group':
      return { palette, image: { kind, count: Number(first), size: Number(second), selected: third === 'selected' } };
    case 'ring':
    case 'blank':
      return { palette, image: { kind, size: Number(first) } };
    default:
      return null;
  }
}
