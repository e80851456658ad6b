import type { MarkSpec } from './mark-shapes.ts';

/** `x y width height` in mark units that a mark with or without foot needs. */
export function markViewBox(spec: Pick<MarkSpec, 'precision' | 'selected'>): readonly [number, number, number, number] {
  const half = spec.selected ? 18 : 17;
  return [-half, -half, 2 * half, spec.precision === null ? 2 * half : 2 * half + 8];
}
