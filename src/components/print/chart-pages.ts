import { tally } from '../../domain/derive/tally.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { markFamily } from '../../map/marks/mark-family.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { themes } from '../../domain/terms.ts';
import { termLabel } from '../term-label.ts';
import { columnWidth, flowBlocks } from './flow-blocks.ts';
import { filterLine } from './map-page.ts';
import { type PageFacts, said } from './page-facts.ts';
import { pageHead } from './page-head.ts';
import { INK, type Page, type PageBlock, pathItem, rectanglePath, textItem } from './page-item.ts';
import { heading, paragraph } from './text-blocks.ts';
import { cutText } from './wrap-text.ts';

/** Millimetres. */
const FONT = 2.7;
const ROW = 4.6;

interface Bar {
  readonly words: string;
  readonly count: number;
  readonly colour: string;
}

function bars(facts: PageFacts, title: string, values: readonly Bar[], width: number): readonly PageBlock[] {
  if (values.length === 0) return [];
  const most = Math.max(...values.map(({ count }) => count));
  const label = width * 0.42;
  const room = width - label - 12;
  return [
    heading(title, width, facts.measure),
    ...values.map(({ words, count, colour }): PageBlock => ({
      height: ROW,
      items: [
        textItem(0, 3.3, cutText(words, label - 2, FONT, 400, facts.measure), FONT),
        pathItem(rectanglePath(label, 0.6, (count / most) * room, ROW - 1.4), { fill: colour }),
        textItem(label + (count / most) * room + 1.5, 3.3, String(count), FONT),
      ],
    })),
  ];
}

/** How many of the records there are by theme, stage and sub-district, as bars with their numbers. */
export function chartPages(facts: PageFacts): readonly Page[] {
  const { entries, vocabulary, language, stageOf, format, subdistrictName } = facts;
  const { width, height } = format;
  const columns = 2;
  const wide = columnWidth(format, columns);
  const byCount = (values: (entry: CatalogueEntry) => readonly string[]): readonly (readonly [string, number])[] => [...tally(entries, values)].sort((a, b) => b[1] - a[1]);
  const family = (id: string): string => {
    const theme = themes.find((known) => known === id);
    return theme ? mapTokens.light.family[markFamily[theme]] : INK;
  };
  const blocks = [
    ...bars(facts, said(facts, 'chart.themes'), byCount((entry) => entry.themes).map(([id, count]) => ({ words: termLabel(vocabulary, 'themes', id, language), count, colour: family(id) })), wide),
    ...bars(facts, said(facts, 'chart.stages'), byCount((entry) => [stageOf(entry)]).map(([id, count]) => ({ words: termLabel(vocabulary, 'stages', id, language), count, colour: INK })), wide),
    ...bars(facts, said(facts, 'chart.subdistricts'), byCount((entry) => entry.subdistricts).map(([zh, count]) => ({ words: subdistrictName(zh), count, colour: INK })), wide),
    paragraph(said(facts, 'chart.note'), wide, 2.3, facts.measure),
  ];
  return flowBlocks(blocks, format, columns, 1).map(({ items }): Page => ({ kind: 'charts', width, height, ids: entries.map(({ id }) => id), items: [...pageHead(facts, said(facts, 'charts.title'), filterLine(facts)), ...items] }));
}
