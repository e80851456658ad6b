import type { DrawingColour } from '../../domain/drawing.ts';
import { classCount, type LayerClasses, OTHERS } from '../../domain/layers/layer-classes.ts';
import type { Family, MapTokens } from '../theme/map-tokens.ts';
import { drawingPalette } from '../tools/drawing-palette.ts';

/** Shapes of points, one a class of values: none is the body of a mark of the official data. */
const classShapes = ['circle', 'square', 'triangle', 'cross', 'bar', 'wedge', 'star', 'post'] as const;
export type ClassShape = (typeof classShapes)[number];
/** Fillings of areas, one a class of values. */
const classPatterns = ['plain', 'rising', 'falling', 'dots', 'level', 'upright', 'grid', 'crossed'] as const;
export type ClassPattern = (typeof classPatterns)[number];

/** What tells a class apart, on the map, in legends and on paper. */
export interface ClassLook {
  /** Place among the classes, or `OTHERS`. */
  readonly index: number;
  readonly colour: string;
  /** Inside of a point. */
  readonly inside: string;
  readonly shape: ClassShape;
  /** Radius of a point and width of a line, as parts of the usual. */
  readonly size: number;
  /** In widths of the line; empty for an unbroken one. */
  readonly dash: readonly number[];
  readonly pattern: ClassPattern;
  /** How strong an area's filling is, 0 to 1. */
  readonly strength: number;
}

const FAMILIES: readonly Family[] = ['port', 'homes', 'greenBlue', 'historic', 'industry', 'parking', 'publicLife', 'systems'];
const DASHES: readonly (readonly number[])[] = [[], [4, 2], [1, 1.5], [6, 1.5, 1.5, 1.5], [2, 2], [8, 3], [3, 1], [1.5, 3]];

/** Looks of all classes, the rest last: colour and shape for values; for numbers size and how dark, in rising order. */
export function classLooks(classes: LayerClasses, colour: DrawingColour, tokens: MapTokens): readonly ClassLook[] {
  const count = classCount(classes);
  const rest: ClassLook = { index: OTHERS, colour: tokens.ground.labelNeighbour, inside: tokens.casing, shape: 'circle', size: 0.7, dash: [0.5, 2], pattern: 'plain', strength: 0.4 };
  const own = Array.from({ length: count }, (_, index): ClassLook => {
    if (classes.kind === 'values') {
      const family = tokens.family[FAMILIES[index % FAMILIES.length] ?? 'port'];
      return { index, colour: family, inside: family, shape: classShapes[index % classShapes.length] ?? 'circle', size: 1, dash: DASHES[index % DASHES.length] ?? [], pattern: classPatterns[index % classPatterns.length] ?? 'plain', strength: 1 };
    }
    const share = count === 1 ? 1 : index / (count - 1);
    const full = drawingPalette[tokens.name][colour];
    return { index, colour: full, inside: mixed(tokens.casing, full, share), shape: 'circle', size: 0.7 + share, dash: [], pattern: 'plain', strength: 0.35 + 1.65 * share };
  });
  return [...own, rest];
}

/** A colour between two, hexadecimal sRGB. */
function mixed(from: string, to: string, share: number): string {
  const part = (colour: string, at: number): number => parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
  return `#${[0, 1, 2].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share).toString(16).padStart(2, '0')).join('')}`;
}

/** Outlines of the shapes around the origin, 16 units wide, y down. */
export const shapePaths: Readonly<Record<ClassShape, string>> = {
  circle: 'M0-7A7 7 0 0 1 0 7A7 7 0 0 1 0-7Z',
  square: 'M-6-6H6V6H-6Z',
  triangle: 'M0-7.5L7.2 6H-7.2Z',
  cross: 'M-2.4-7.2H2.4V-2.4H7.2V2.4H2.4V7.2H-2.4V2.4H-7.2V-2.4H-2.4Z',
  bar: 'M-8-3.4H8V3.4H-8Z',
  wedge: 'M0 7.5L7.2-6H-7.2Z',
  star: 'M0-8L2.3-2.9L7.6-2.5L3.6 1.1L4.9 6.5L0 3.6L-4.9 6.5L-3.6 1.1L-7.6-2.5L-2.3-2.9Z',
  post: 'M-3.4-8H3.4V8H-3.4Z',
};

/** Strokes of the fillings within a square of 12 units that repeats; empty for a plain tint. */
export const patternPaths: Readonly<Record<ClassPattern, string>> = {
  plain: '',
  rising: 'M-3 3L3-3M0 12L12 0M9 15L15 9',
  falling: 'M-3 9L3 15M0 0L12 12M9-3L15 3',
  dots: 'M3 3h.01M9 9h.01',
  level: 'M0 3H12M0 9H12',
  upright: 'M3 0V12M9 0V12',
  grid: 'M0 6H12M6 0V12',
  crossed: 'M0 12L12 0M0 0L12 12',
};
