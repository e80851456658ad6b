import type { OwnLayer } from '../../domain/layers/own-layer.ts';
import { classesText } from '../../i18n/layers/classes-text.ts';
import { type ClassLook, patternPaths, shapePaths } from '../../map/layers/class-look.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { classItems } from '../layers/class-items.ts';
import { type PageItem, pathItem, rectanglePath } from './page-item.ts';

/** A line of the legend on paper. */
export interface OwnSample {
  readonly symbol: PageItem;
  readonly words: string;
}

/** The legend of an own layer on paper, with the number of rows of each class that is shown. */
export function ownSamples(layer: OwnLayer, language: 'zh' | 'en'): readonly OwnSample[] {
  return classItems(layer, language, mapTokens.light).flatMap(({ look, words, count, isHidden }) => (isHidden ? [] : [{ symbol: symbolOf(look, layer.facts), words: `${words} (${classesText(language, 'rows', { count })})` }]));
}

/** Millimetres around the middle of a sample seven wide. */
function symbolOf({ colour, inside, shape, size, dash, pattern, strength }: ClassLook, { areas, lines, points }: OwnLayer['facts']): PageItem {
  const most = Math.max(areas, lines, points);
  if (most === areas && areas > 0) {
    const box = pathItem(rectanglePath(0, -1.6, 7, 3.2), { fill: tinted(colour, Math.min(1, 0.2 * strength)), stroke: colour, strokeWidth: 0.4, dash: dash.map((part) => part * 0.4), dy: 0 });
    if (patternPaths[pattern] === '') return box;
    const filling = [0, 1].map((index) => pathItem(patternPaths[pattern], { stroke: colour, strokeWidth: pattern === 'dots' ? 2.6 : 1.2, cap: pattern === 'dots' ? 'round' : 'butt', scale: 0.2666, dx: 0.3 + index * 3.2, dy: -1.6 }));
    return { kind: 'group', x: 0, y: 0, scale: 1, items: [box, ...filling] };
  }
  if (most === lines && lines > 0) return pathItem('M0 0h7', { stroke: colour, strokeWidth: 0.6 * size, dash: dash.map((part) => part * 0.6 * size), dy: 0 });
  return pathItem(shapePaths[shape], { fill: inside, stroke: colour, strokeWidth: inside === colour ? 1.6 : 3, scale: 0.22 * size, dx: 3.5, dy: 0 });
}

/** A colour thinned with the white of paper. */
function tinted(colour: string, part: number): string {
  return `#${[1, 3, 5].map((at) => Math.round(255 + (parseInt(colour.slice(at, at + 2), 16) - 255) * part).toString(16).padStart(2, '0')).join('')}`;
}
