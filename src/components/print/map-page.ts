import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { legendBlock } from './legend-block.ts';
import { mapFrame } from './map-frame.ts';
import { comma, type PageFacts, said } from './page-facts.ts';
import { pageHead } from './page-head.ts';
import { MUTED, type Page, type PageBlock, type PageItem, placedBlock, textItem } from './page-item.ts';
import { columnWidth, flowBlocks } from './flow-blocks.ts';
import { qrItem } from './qr-item.ts';
import { scaleBlock } from './scale-bar.ts';
import { heading, paragraph, stacked } from './text-blocks.ts';

/** Millimetres. */
const QR = 26;
const SMALL = 2.3;
const GAP = 4;

/** What only the page of the map shows. */
export interface MapFacts {
  readonly picture: Blob;
  /** Latitude of the middle of the map in degrees, where the scale holds. */
  readonly latitude: number;
  /** Records of which something lies within the frame. */
  readonly inside: readonly CatalogueEntry[];
}

/** The line that says which records a map shows and where the others are. */
function countsLine(facts: PageFacts, inside: readonly CatalogueEntry[]): string {
  const nowhere = facts.entries.filter(({ precision, anchor }) => precision === 'unlocated' || anchor === null);
  const hidden = nowhere.filter((entry) => !inside.includes(entry)).length;
  const shown = facts.entries.length;
  return said(facts, 'page.counts', { shown, all: facts.all, inside: inside.length, outside: shown - inside.length - hidden, nowhere: hidden });
}

export const filterLine = (facts: PageFacts): string => (facts.filter === null ? said(facts, 'page.no-filter') : said(facts, 'page.filter', { filter: facts.filter }));

/** Where the data come from, of which day they are and by whose leave they are used. */
export function aboutBlock(facts: PageFacts, entries: readonly CatalogueEntry[], width: number): PageBlock {
  const { measure, documents, language, version, date } = facts;
  const used = new Set(entries.flatMap(({ facts: own }) => own.map(({ document }) => document)));
  const titles = [...documents.values()].filter(({ id }) => used.has(id)).map(({ title }) => (language === 'zh' ? `《${title.zh}》` : title.en));
  const lines = [
    said(facts, 'page.version', { version, date }),
    said(facts, 'page.system'),
    ...(titles.length === 0 ? [] : [said(facts, 'page.sources', { sources: titles.join(comma(facts)) })]),
    said(facts, 'page.map-sources'),
    said(facts, 'page.licence'),
    ...(facts.hasOwn ? [said(facts, 'page.own')] : []),
  ];
  return stacked(lines.map((line) => paragraph(line, width, SMALL, measure)), 0.7);
}

/** The QR code of the link with its words; words alone where the link is too long. */
function qrBlock(facts: PageFacts): PageBlock {
  const code = qrItem(facts.link, 0, 0, QR);
  if (code === null) return paragraph(said(facts, 'page.link-long'), QR, SMALL, facts.measure, { colour: MUTED });
  return { height: QR + 3, items: [code, textItem(QR / 2, QR + 1.6, said(facts, 'page.qr'), SMALL, { anchor: 'middle' })] };
}

const titled = (facts: PageFacts, block: PageBlock, width: number): PageBlock => stacked([paragraph(said(facts, 'page.legend'), width, 3.4, facts.measure, { weight: 600 }), block], 1.6);

/** Legend, scale, sources and link in the side of a page; null where the legend finds no room there. */
function side(facts: PageFacts, { latitude, inside }: MapFacts, withLegend: boolean): readonly PageItem[] | null {
  const { side: box, orientation } = facts.format;
  const wide = orientation === 'landscape';
  const legendWidth = wide ? box.width : box.width * 0.46;
  const elsewhere = paragraph(said(facts, 'page.legend-elsewhere'), legendWidth, 2.8, facts.measure, { colour: MUTED });
  const legend = withLegend ? titled(facts, legendBlock(facts, inside, legendWidth), legendWidth) : elsewhere;
  if (wide) {
    const width = box.width;
    const code = qrBlock(facts);
    const scale = scaleBlock(facts, latitude, width - QR - GAP);
    const row: PageBlock = { height: Math.max(scale.height, code.height), items: [...scale.items, ...placedBlock(code, width - QR, 0)] };
    const about = stacked([row, aboutBlock(facts, inside, width)], 2.5);
    if (legend.height + GAP + about.height > box.height) return null;
    return [...placedBlock(legend, box.x, box.y), ...placedBlock(about, box.x, box.y + box.height - about.height)];
  }
  const middle = box.width - legendWidth - QR - 2 * GAP;
  const about = stacked([scaleBlock(facts, latitude, middle), aboutBlock(facts, inside, middle)], 2.5);
  if (legend.height > box.height || about.height > box.height) return null;
  return [
    ...placedBlock(legend, box.x, box.y),
    ...placedBlock(about, box.x + legendWidth + GAP, box.y),
    ...placedBlock(qrBlock(facts), box.x + box.width - QR, box.y),
  ];
}

/** The page of the map, and a page for its legend where that finds no room beside the map. */
export function mapPages(facts: PageFacts, map: MapFacts): readonly Page[] {
  const { format, measure } = facts;
  const { width, height, frame } = format;
  const whole = side(facts, map, true);
  const beside = whole ?? side(facts, map, false) ?? [];
  const ids = map.inside.map(({ id }) => id);
  const page: Page = {
    kind: 'map',
    width,
    height,
    ids,
    items: [...pageHead(facts, facts.title, `${filterLine(facts)}${facts.language === 'zh' ? '；' : '; '}${countsLine(facts, map.inside)}`), ...mapFrame(facts, frame, map.picture), ...beside],
  };
  if (whole !== null) return [page];
  const title = said(facts, 'page.legend');
  const columns = columnWidth(format, 1);
  const about = stacked([heading(said(facts, 'page.note'), columns, measure), aboutBlock(facts, map.inside, columns)], 2);
  return [page, ...flowBlocks([legendBlock(facts, map.inside, columns), about], format, 1, 6).map(({ items }): Page => ({ kind: 'legend', width, height, ids, items: [...pageHead(facts, title, facts.title), ...items] }))];
}
