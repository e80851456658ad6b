import type { PageFormat } from '../../map/print/page-format.ts';
import { type PageBlock, type PageItem, placedBlock } from './page-item.ts';

/** Between columns and between blocks, millimetres. */
const GUTTER = 8;

/** What one page takes of a flow. */
interface FlowPage {
  readonly items: readonly PageItem[];
  /** Which of the blocks stand on it, from `first` up to, not with, `end`. */
  readonly first: number;
  readonly end: number;
}

/** Width in millimetres of each of so many columns of a page. */
export const columnWidth = ({ head }: PageFormat, columns: number): number => (head.width - (columns - 1) * GUTTER) / columns;

/** Lays blocks out below the heads of as many pages as they need, column after column; a block that is higher than a column stands alone. */
export function flowBlocks(blocks: readonly PageBlock[], format: PageFormat, columns: number, gap: number): readonly FlowPage[] {
  const { head, height } = format;
  const top = head.y + head.height;
  const bottom = height - head.y;
  const wide = columnWidth(format, columns);
  const pages: { items: PageItem[]; first: number; end: number }[] = [];
  let column = columns;
  let y = bottom;
  for (const [index, block] of blocks.entries()) {
    if (y + block.height > bottom && (y > top || column >= columns)) {
      column += 1;
      y = top;
      if (column >= columns) {
        pages.push({ items: [], first: index, end: index });
        column = 0;
      }
    }
    const page = pages.at(-1);
    if (!page) throw new Error('a block without a page');
    page.items.push(...placedBlock(block, head.x + column * (wide + GUTTER), y));
    page.end = index + 1;
    y += block.height + gap;
  }
  return pages;
}
