import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { precisions, stages, themes } from '../../domain/terms.ts';
import { legend } from '../../i18n/sections/legend.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { termLabel } from '../term-label.ts';
import { markItem } from './mark-item.ts';
import { type PageBlock, type PageItem, pathItem, movedItem, textItem } from './page-item.ts';
import { type PageFacts, said } from './page-facts.ts';
import { heading, stacked } from './text-blocks.ts';
import { wrapText } from './wrap-text.ts';
import { ownSamples } from './own-legend-block.ts';

/** Millimetres. */
const MARK = 3.6;
const SYMBOL = 8;
const FONT = 2.6;
const NARROWEST = 29;

interface Sample {
  readonly symbol: PageItem;
  readonly words: string;
}

const { ground } = mapTokens.light;
const line = (stroke: string, strokeWidth: number, dash: readonly number[] = []): PageItem => pathItem('M0 0h7', { stroke, strokeWidth, dash, dy: 0 });
const baseLines = {
  boundary: line(ground.districtEdge, 0.5, [2.4, 0.8, 0.5, 0.8]),
  subdistrict: line(ground.subEdge, 0.3, [1, 0.5, 0.3, 0.5]),
  coast: line(ground.coast, 0.4),
  metro: line(ground.metro, 0.6),
  road: line(ground.roadCasing, 1),
  river: line(ground.river, 0.7),
} as const;

/** Samples in as many columns as the width has room for. */
function samples(items: readonly Sample[], width: number, rowHeight: number, { measure }: PageFacts): PageBlock {
  const columns = Math.max(1, Math.floor(width / NARROWEST));
  const wide = width / columns;
  const drawn: PageItem[] = [];
  let y = 0;
  for (let first = 0; first < items.length; first += columns) {
    let lines = 1;
    for (const [column, { symbol, words }] of items.slice(first, first + columns).entries()) {
      const wrapped = wrapText(words, wide - SYMBOL - 2, FONT, 400, measure);
      lines = Math.max(lines, wrapped.length);
      drawn.push(movedItem(symbol, column * wide, y + rowHeight / 2));
      wrapped.forEach((text, index) => drawn.push(textItem(column * wide + SYMBOL, y + rowHeight / 2 + FONT * (0.36 + index * 1.15), text, FONT)));
    }
    y += Math.max(rowHeight, rowHeight / 2 + lines * FONT * 1.2);
  }
  return { height: y, items: drawn };
}

/** The legend of what stands on a map: main themes, stages and precisions of these records, and the base map. */
export function legendBlock(facts: PageFacts, inside: readonly CatalogueEntry[], width: number): PageBlock {
  const { vocabulary, language, stageOf, measure } = facts;
  const label = (list: 'themes' | 'stages' | 'precisions', id: string): string => termLabel(vocabulary, list, id, language);
  const shownThemes = themes.filter((theme) => inside.some((entry) => entry.themes[0] === theme));
  const shownStages = stages.filter((stage) => inside.some((entry) => stageOf(entry) === stage));
  const shownPrecisions = precisions.filter((precision) => inside.some((entry) => entry.precision === precision));
  const part = (title: string, items: readonly Sample[], rowHeight: number): readonly PageBlock[] =>
    items.length === 0 ? [] : [heading(title, width, measure), samples(items, width, rowHeight, facts)];
  return stacked(
    [
      ...part(said(facts, 'page.themes'), shownThemes.map((theme) => ({ symbol: markItem(3.5, 0, MARK, { theme, stage: 'completed' }), words: label('themes', theme) })), 5.2),
      ...part(said(facts, 'page.stages'), shownStages.map((stage) => ({ symbol: markItem(3.5, 0, MARK, { theme: 'industry', stage }), words: label('stages', stage) })), 5.2),
      ...part(said(facts, 'page.precisions'), shownPrecisions.map((precision) => ({ symbol: markItem(3.5, -0.6, MARK, { theme: 'historic', stage: 'approved', precision }), words: label('precisions', precision) })), 6.6),
      ...facts.own.flatMap((layer) => part(said(facts, 'page.own-layer', { name: layer.name, system: layer.origin.system }), ownSamples(layer, language), 5.2)),
      ...part(said(facts, 'page.base'), (Object.keys(baseLines) as (keyof typeof baseLines)[]).map((symbol) => ({ symbol: baseLines[symbol], words: legend[language][`legend.base.${symbol}`] })), 4),
    ],
    1.4,
  );
}
