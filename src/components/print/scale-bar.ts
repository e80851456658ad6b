import { formatNumber } from '../../i18n/format-number.ts';
import { INK, type PageBlock, pathItem, rectanglePath, textItem } from './page-item.ts';
import { type PageFacts, said } from './page-facts.ts';

/** Millimetres. */
const THICK = 1.6;
const FONT = 2.6;

/** The greatest of 1, 2, 5 × 10ⁿ metres that is at most `most` millimetres long at a scale, and its millimetres. */
export function barLength(scale: number, most: number): { readonly metres: number; readonly millimetres: number } {
  const room = (most / 1000) * scale;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = power * ([5, 2].find((step) => step * power <= room) ?? 1);
  return { metres, millimetres: (metres / scale) * 1000 };
}

/** Scale in figures and as a bar, and where it holds. */
export function scaleBlock(facts: PageFacts, latitude: number, width: number): PageBlock {
  const { scale } = facts;
  const { metres, millimetres } = barLength(scale, Math.min(50, width - 4));
  const length = metres >= 1000 ? said(facts, 'page.kilometres', { length: metres / 1000 }) : said(facts, 'page.metres', { length: metres });
  const y = 9;
  return {
    height: y + THICK + 4,
    items: [
      textItem(0, 3.4, said(facts, 'page.scale', { scale }), 3.4, { weight: 600 }),
      textItem(0, 7, said(facts, 'page.scale-where', { latitude: formatNumber(latitude, 2) }), 2.3),
      pathItem(rectanglePath(0, y, millimetres, THICK), { stroke: INK, strokeWidth: 0.2, fill: '#FFFFFF', name: 'scale-bar' }),
      pathItem(rectanglePath(0, y, millimetres / 2, THICK), { fill: INK }),
      textItem(0, y + THICK + 3, '0', FONT),
      textItem(millimetres, y + THICK + 3, length, FONT, { anchor: 'middle' }),
    ],
  };
}
