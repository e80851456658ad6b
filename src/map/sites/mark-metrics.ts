import type { Precision } from '../../domain/location.ts';
import { footDrop } from '../marks/mark-shapes.ts';
import type { Rectangle } from './rectangle.ts';

/** Width of a body in CSS pixels: 26, in the field 32. */
export type BodySize = 26 | 32;

/** How much larger the selected mark is. */
export const SELECTED_SCALE = 1.4;
/** Width of the dot that stands for a mark in a crowd, for a 26-pixel body. */
export const DOT_SIZE = 12;

/** Lengths of marks in CSS pixels, for bodies of that size. */
export interface MarkMetrics {
  /** CSS pixels for one mark unit. */
  readonly scale: number;
  readonly fontSize: number;
}

/** Metrics of an ordinary or the selected mark. */
export function markMetrics(size: BodySize, selected: boolean): MarkMetrics {
  const field = size / 26;
  return {
    scale: field * (selected ? SELECTED_SCALE : 1),
    fontSize: (selected ? 13.5 : 12.5) * (size === 32 ? 1.2 : 1),
  };
}

/** How far the centre of the body stands above the marked place, in CSS pixels. */
export function bodyRise(precision: Precision, metrics: MarkMetrics): number {
  return footDrop[precision] * metrics.scale;
}

/** What a mark covers: its body with casing, and its foot. `x`, `y`: centre of the body. */
export function markBox(x: number, y: number, metrics: MarkMetrics): Rectangle {
  const { scale } = metrics;
  return { left: x - 15.5 * scale, top: y - 15.5 * scale, right: x + 15.5 * scale, bottom: y + 24 * scale };
}

/** What a dot covers, with the space that keeps it apart from the next. `x`, `y`: its centre. */
export function dotBox(x: number, y: number, metrics: MarkMetrics): Rectangle {
  const half = (DOT_SIZE / 2 + 1.5) * metrics.scale;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}
