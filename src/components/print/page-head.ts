import { MUTED, type PageItem, textItem } from './page-item.ts';
import { type PageFacts, said } from './page-facts.ts';
import { cutText, wrapText } from './wrap-text.ts';

const TITLE_SIZE = 6;
const SMALL = 2.7;

/** Title and the line below it, at the head of a page. */
export function pageHead({ format: { head }, measure }: PageFacts, title: string, below: string): readonly PageItem[] {
  const lines = wrapText(below, head.width, SMALL, 400, measure).slice(0, 2);
  return [
    textItem(head.x, head.y + TITLE_SIZE, cutText(title, head.width, TITLE_SIZE, 600, measure), TITLE_SIZE, { weight: 600 }),
    ...lines.map((line, index) => textItem(head.x, head.y + 10.4 + index * SMALL * 1.3, line, SMALL, { colour: MUTED })),
  ];
}

/** The number of a page, at its lower right. */
export function pageNumber(facts: PageFacts, page: number, pages: number): readonly PageItem[] {
  const { width, height } = facts.format;
  return [textItem(width - 10, height - 4.5, said(facts, 'page.number', { page, pages }), 2.4, { anchor: 'end', colour: MUTED })];
}
