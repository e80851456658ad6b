import type { Precision } from '../../domain/location.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import type { Stage } from '../../domain/statement.ts';
import type { Family, PaletteName } from '../theme/map-tokens.ts';

/** The images the mark layers ask for; `size` is the width of a body in CSS pixels, or the size of the type. */
export type MarkImage =
  | { readonly kind: 'body'; readonly theme: Theme; readonly stage: Stage; readonly size: number; readonly selected: boolean }
  | { readonly kind: 'foot'; readonly precision: Precision; readonly size: number }
  | { readonly kind: 'dot'; readonly theme: Theme; readonly hollow: boolean; readonly size: number }
  /** A count: as a badge on a mark, or as the body of a group of records with one place. */
  | { readonly kind: 'badge' | 'group'; readonly count: number; readonly size: number; readonly selected: boolean }
  /** Ring around the mark under the pointer. */
  | { readonly kind: 'ring'; readonly size: number }
  /** Soft disc of an area, scaled to its radius; `tone` is how strong it is, 0–1. */
  | { readonly kind: 'disc'; readonly family: Family; readonly size: number; readonly tone: number }
  /** Lines are separated by line feeds; those of `second` are smaller. */
  | {
      readonly kind: 'label';
      readonly language: 'zh' | 'en';
      readonly size: number;
      readonly align: 'left' | 'right' | 'center';
      readonly first: string;
      readonly second: string;
    }
  /** Transparent square that keeps labels of the base map away from panels. */
  | { readonly kind: 'blank'; readonly size: number };

/** An image and the colour scheme it is drawn in. */
export interface NamedImage {
  readonly palette: PaletteName;
  readonly image: MarkImage;
}

/** The name under which the map knows an image within a colour scheme; `parseImageName` reads it. */
export function imageName(palette: PaletteName, image: MarkImage): string {
  return JSON.stringify({ palette, image });
}

/** The reverse of `imageName`; null for a name that is none of ours. */
export function parseImageName(name: string): NamedImage | null {
  return name.startsWith('{"palette"') ? (JSON.parse(name) as NamedImage) : null;
}
