import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Statement } from '../../domain/statement.ts';
import type { StatementWords } from '../site-card/statement-words.ts';
import { termLabel } from '../term-label.ts';
import { mapFrame } from './map-frame.ts';
import { aboutBlock } from './map-page.ts';
import { comma, type PageFacts, said } from './page-facts.ts';
import { pageHead } from './page-head.ts';
import { MUTED, type Page, type PageBlock, placedBlock } from './page-item.ts';
import { scaleBlock } from './scale-bar.ts';
import { heading, paragraph, stacked } from './text-blocks.ts';

/** Millimetres. */
const SMALL = 2.5;
const GAP = 3;

/** What the page of one record shows; `picture` is null where it has no place. */
export interface SiteFacts {
  readonly entry: CatalogueEntry;
  readonly statements: readonly Statement[];
  readonly words: StatementWords;
  readonly picture: Blob | null;
  readonly latitude: number;
}

function statementLine(statement: Statement, words: StatementWords): string {
  const zh = words.language === 'zh';
  const source = `${words.nature(statement)}${zh ? '，' : ', '}${words.time(statement)}${zh ? '，' : ', '}${words.document(statement).shortTitle[words.language]}`;
  return zh ? `${words.field(statement)}：${words.valueLine(statement)}（${source}）` : `${words.field(statement)}: ${words.valueLine(statement)} (${source})`;
}

/** As many statements as fit, then how many are left. */
function statementBlock(facts: PageFacts, { statements, words }: SiteFacts, width: number, room: number): PageBlock {
  const { measure } = facts;
  const more = (count: number): PageBlock => paragraph(said(facts, 'site.more', { count }), width, SMALL, measure, { colour: MUTED });
  const blocks: PageBlock[] = [heading(said(facts, 'site.statements'), width, measure)];
  let left = room - (blocks[0]?.height ?? 0) - more(99).height - GAP;
  for (const [index, statement] of statements.entries()) {
    const block = paragraph(statementLine(statement, words), width, SMALL, measure);
    if (block.height + 0.8 > left) {
      blocks.push(more(statements.length - index));
      break;
    }
    left -= block.height + 0.8;
    blocks.push(block);
  }
  return stacked(blocks, 0.8);
}

/** One page for one record: its map, how well its place is known, and what the documents say of it. */
export function sitePage(facts: PageFacts, site: SiteFacts): Page {
  const { format, vocabulary, language, measure, stageOf, subdistrictName } = facts;
  const { entry, picture, latitude } = site;
  const { width, height, frame, side, orientation } = format;
  const wide = orientation === 'landscape';
  const themes = entry.themes.map((theme) => termLabel(vocabulary, 'themes', theme, language)).join(comma(facts));
  const below = `${entry.name[language === 'zh' ? 'en' : 'zh']}${language === 'zh' ? '；' : '; '}${themes}${comma(facts)}${termLabel(vocabulary, 'stages', stageOf(entry), language)}`;
  const column = wide ? side.width : (side.width - 8) * 0.66;
  const second = wide ? side.width : side.width - 8 - column;
  const error = entry.errorMetres === null ? '' : `${comma(facts)}${said(facts, 'site.error', { metres: entry.errorMetres })}`;
  const place = [
    `${said(facts, 'page.precisions')}${language === 'zh' ? '：' : ': '}${termLabel(vocabulary, 'precisions', entry.precision, language)}${error}`,
    ...(entry.subdistricts.length === 0 ? [] : [`${said(facts, 'column.area')}${language === 'zh' ? '：' : ': '}${entry.subdistricts.map(subdistrictName).join(comma(facts))}`]),
  ];
  const known = stacked(place.map((line) => paragraph(line, second, 2.8, measure)), 0.8);
  const about = stacked([...(picture === null ? [] : [scaleBlock(facts, latitude, second)]), aboutBlock(facts, [entry], second)], 2);
  const room = wide ? side.height - known.height - about.height - 3 * GAP : side.height;
  const statements = statementBlock(facts, site, column, room);
  return {
    kind: 'site',
    width,
    height,
    ids: [entry.id],
    items: [
      ...pageHead(facts, entry.name[language], below),
      ...(picture === null
        ? placedBlock(paragraph(said(facts, 'site.nowhere'), frame.width, 3.4, measure, { colour: MUTED }), frame.x, frame.y + frame.height / 2)
        : mapFrame(facts, frame, picture)),
      ...(wide
        ? [...placedBlock(stacked([known, statements], GAP), side.x, side.y), ...placedBlock(about, side.x, side.y + side.height - about.height)]
        : [...placedBlock(statements, side.x, side.y), ...placedBlock(stacked([known, about], GAP), side.x + column + 8, side.y)]),
    ],
  };
}
