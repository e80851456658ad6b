import type { Precision } from '../../domain/location.ts';
import type { LabelBlock } from './label-block.ts';
import { bodyRise, type MarkMetrics } from './mark-metrics.ts';
import type { Rectangle } from './rectangle.ts';

/** Where a label stands to its mark, in the order in which the places are tried. */
export const labelSides = ['right', 'left', 'below'] as const;
export type LabelSide = (typeof labelSides)[number];

/** Mark units between the centre of the body and a label beside it; a count badge reaches as far. */
const BESIDE = 20.5;

/**
 * Where the label's anchor stands from the marked place, in CSS pixels: its near edge's middle beside the body, the
 * middle of its top below the foot.
 */
export function labelOffset(side: LabelSide, precision: Precision, metrics: MarkMetrics): { x: number; y: number } {
  const rise = bodyRise(precision, metrics);
  switch (side) {
    case 'right':
      return { x: BESIDE * metrics.scale, y: -rise };
    case 'left':
      return { x: -BESIDE * metrics.scale, y: -rise };
    case 'below':
      return { x: 0, y: 23 * metrics.scale - rise };
  }
}

/** The room a label takes. `x`, `y`: the marked place. */
export function labelBox(
  x: number,
  y: number,
  side: LabelSide,
  label: LabelBlock,
  precision: Precision,
  metrics: MarkMetrics,
): Rectangle {
  const offset = labelOffset(side, precision, metrics);
  const width = label.widthEm * metrics.fontSize;
  const height = label.heightEm * metrics.fontSize;
  const left = x + offset.x - (side === 'right' ? 0 : side === 'left' ? width : width / 2);
  const top = y + offset.y - (side === 'below' ? 0 : height / 2);
  return { left, top, right: left + width, bottom: top + height };
}
