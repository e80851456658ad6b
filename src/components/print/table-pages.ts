import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { termLabel } from '../term-label.ts';
import { flowBlocks } from './flow-blocks.ts';
import { filterLine } from './map-page.ts';
import { comma, type PageFacts, said } from './page-facts.ts';
import { pageHead } from './page-head.ts';
import { LINE, type Page, type PageBlock, type PageItem, pathItem, placedBlock, textItem } from './page-item.ts';
import { wrapText } from './wrap-text.ts';

/** Columns and the part of the page's width that each takes. */
const COLUMNS = [['no', 0.05], ['name', 0.35], ['theme', 0.2], ['stage', 0.12], ['area', 0.18], ['precision', 0.1]] as const;
/** Millimetres. */
const FONT = 2.7;
const LEAD = FONT * 1.3;

function row({ format: { head }, measure }: PageFacts, cells: readonly string[], weight: 400 | 600): PageBlock {
  const items: PageItem[] = [];
  let x = 0;
  let lines = 1;
  for (const [index, [, part]] of COLUMNS.entries()) {
    const width = part * head.width;
    const wrapped = wrapText(cells[index] ?? '', width - 2, FONT, weight, measure);
    lines = Math.max(lines, wrapped.length);
    wrapped.forEach((text, down) => items.push(textItem(x, 1 + FONT + down * LEAD, text, FONT, { weight })));
    x += width;
  }
  const height = lines * LEAD + 1.6;
  return { height, items: [...items, pathItem(`M0 ${height}h${head.width}`, { stroke: LINE, strokeWidth: 0.15 })] };
}

/** Every record that the filters leave, also those without a place, in the order of the list. */
export function tablePages(facts: PageFacts): readonly Page[] {
  const { entries, vocabulary, language, stageOf, format, subdistrictName } = facts;
  const { width, height, head } = format;
  const cells = (entry: CatalogueEntry, index: number): readonly string[] => [
    String(index + 1),
    entry.name[language],
    entry.themes.map((theme) => termLabel(vocabulary, 'themes', theme, language)).join(comma(facts)),
    termLabel(vocabulary, 'stages', stageOf(entry), language),
    entry.subdistricts.map(subdistrictName).join(comma(facts)),
    termLabel(vocabulary, 'precisions', entry.precision, language),
  ];
  const top = row(facts, COLUMNS.map(([column]) => said(facts, `column.${column}`)), 600);
  // Every page repeats the heads of the columns: the flow begins below them.
  const below = { ...format, head: { ...head, height: head.height + top.height } };
  const heads = placedBlock(top, head.x, head.y + head.height);
  return flowBlocks(entries.map((entry, index) => row(facts, cells(entry, index), 400)), below, 1, 0).map(({ items, first, end }): Page => ({
    kind: 'table',
    width,
    height,
    ids: entries.slice(first, end).map(({ id }) => id),
    items: [...pageHead(facts, said(facts, 'table.title'), filterLine(facts)), ...heads, ...items],
  }));
}
