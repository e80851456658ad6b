import type { PaletteName } from '../theme/map-tokens.ts';

/** Five steps from least to most; each tells from the land and from its neighbours by lightness alone. */
export const shadeColours: Readonly<Record<PaletteName, readonly string[]>> = {
  light: ['#E3EEF0', '#B5D3D9', '#7FB1BC', '#43889A', '#0B5C70'],
  dark: ['#1E3238', '#2A4D57', '#3B717F', '#5FA0AF', '#A5DCE8'],
  contrast: ['#E8F1F3', '#B5D3D9', '#7FB1BC', '#3C7F91', '#003E4E'],
  sunlight: ['#E8F1F3', '#B5D3D9', '#7FB1BC', '#3C7F91', '#003E4E'],
};

/** A range of counts that share a colour, both ends included. */
export interface ShadeClass {
  readonly from: number;
  readonly to: number;
}

/** Ranges of equal width over the counts above none, at most five; nothing where all are none. */
export function shadeClasses(counts: readonly number[]): readonly ShadeClass[] {
  const most = Math.max(0, ...counts);
  if (most === 0) return [];
  const number = Math.min(5, most);
  return Array.from({ length: number }, (_, index) => ({ from: Math.floor((index * most) / number) + 1, to: Math.floor(((index + 1) * most) / number) }));
}

/** The position of the class a count falls into; -1 for none. */
export function shadeOf(classes: readonly ShadeClass[], count: number): number {
  return classes.findIndex(({ from, to }) => count >= from && count <= to);
}
