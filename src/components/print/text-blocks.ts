import { INK, type Measure, MUTED, type PageBlock, type PageItem, textItem } from './page-item.ts';
import { wrapText } from './wrap-text.ts';

/** Baseline to baseline, as part of the font's height. */
const LEADING = 1.35;

/** A paragraph of a width in millimetres. */
export function paragraph(text: string, width: number, size: number, measure: Measure, look: { readonly weight?: 400 | 600; readonly colour?: string } = {}): PageBlock {
  const { weight = 400, colour = INK } = look;
  const lines = wrapText(text, width, size, weight, measure);
  return {
    height: lines.length * size * LEADING,
    items: lines.map((line, index) => textItem(0, size * (index * LEADING + 1), line, size, { weight, colour })),
  };
}

/** A small heading in muted ink. */
export const heading = (text: string, width: number, measure: Measure): PageBlock => paragraph(text, width, 2.8, measure, { weight: 600, colour: MUTED });

/** Blocks one below the other with a gap between them. */
export function stacked(blocks: readonly PageBlock[], gap: number): PageBlock {
  const items: PageItem[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (height > 0) height += gap;
    for (const item of block.items) items.push(item.kind === 'path' ? { ...item, dy: item.dy + height } : { ...item, y: item.y + height });
    height += block.height;
  }
  return { height, items };
}
