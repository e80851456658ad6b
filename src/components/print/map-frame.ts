import type { PageBox } from '../../map/print/page-format.ts';
import { INK, LINE, MUTED, type PageItem, pathItem, rectanglePath, textItem } from './page-item.ts';
import { type PageFacts, said } from './page-facts.ts';

/** Millimetres. */
const APPROVAL_HEIGHT = 6;

/** The picture of a map with its frame, its north, and at its lower left the place of the approval number, which nothing covers. */
export function mapFrame(facts: PageFacts, frame: PageBox, picture: Blob): readonly PageItem[] {
  const { x, y, width, height } = frame;
  const { approvalNumber, measure, scale } = facts;
  const number = said(facts, 'page.approval', { number: approvalNumber === '' ? said(facts, 'page.approval-none') : approvalNumber });
  const wide = Math.max(48, measure(number, 2.7, 400) + 5);
  const low = y + height - APPROVAL_HEIGHT;
  return [
    { kind: 'image', ...frame, blob: picture, label: said(facts, 'page.picture', { scale: String(scale) }) },
    pathItem(rectanglePath(x, low, wide, APPROVAL_HEIGHT), { fill: '#FFFFFF', stroke: LINE, strokeWidth: 0.2, dash: approvalNumber === '' ? [1, 0.8] : [] }),
    textItem(x + 2.5, low + 4, number, 2.7, { colour: approvalNumber === '' ? MUTED : INK }),
    pathItem(rectanglePath(x + width - 12, y + 2, 10, 14), { fill: '#FFFFFF', stroke: LINE, strokeWidth: 0.2 }),
    pathItem('M0 -5L3 3.2L0 1.6L-3 3.2z', { dx: x + width - 7, dy: y + 8.4, fill: INK }),
    textItem(x + width - 7, y + 15, said(facts, 'page.north'), 2.9, { anchor: 'middle', weight: 600 }),
    pathItem(rectanglePath(x, y, width, height), { stroke: INK, strokeWidth: 0.3 }),
  ];
}
