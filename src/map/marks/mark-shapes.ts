import type { Precision } from '../../domain/location.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import type { Stage } from '../../domain/statement.ts';
import { glyphPaths } from './glyph-paths.ts';
import { markFamily } from './mark-family.ts';
import { silhouettes } from './silhouettes.ts';

/** Role of a colour in a mark; the colour scheme gives the value. */
export type MarkInk = 'body' | 'onBody' | 'paper' | 'casing' | 'ink' | 'outer';

/** Visible window of a shape: x, y, width, height. */
export type MarkWindow = readonly [number, number, number, number];

/** One path of a mark, around the centre of its body, in units of a 26-unit body, y down. */
export interface MarkShape {
  readonly path: string;
  readonly fill: MarkInk | null;
  readonly stroke: MarkInk | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
  /** The path is drawn times `scale`, then moved by `dx`, `dy`. */
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  readonly window: MarkWindow | null;
}

/** What a mark says: theme by its body, stage by its filling, precision by its foot. */
export interface MarkSpec {
  readonly theme: Theme;
  readonly stage: Stage;
  /** Null: no foot, as in lists and chips. */
  readonly precision: Precision | null;
  readonly selected: boolean;
  /** A second line outside the casing (`outerLine` of the scheme is set). */
  readonly outerLine: boolean;
  /** Without the theme's glyph: for a family of several themes. */
  readonly bare?: boolean;
}

/** Width of the outline in mark units. */
const OUTLINE = 2.2;
/** How far the casing reaches beyond the outline. */
const CASING = 2.5;

const plain = {
  fill: null,
  stroke: null,
  strokeWidth: 0,
  dash: [],
  cap: 'round',
  scale: 1,
  dx: 0,
  dy: 0,
  window: null,
} as const;

const lowerHalf: MarkWindow = [-15, 0, 30, 15];
const upperHalf: MarkWindow = [-15, -15, 30, 15];
const leftHalf: MarkWindow = [-15, -15, 15, 30];
const upperRight: MarkWindow = [0, -15, 15, 15];

/** Windows of the body that are filled, and the rest; filled windows may overlap so that no seam shows. */
const fillings: Readonly<Record<Stage, { filled: readonly MarkWindow[]; empty: readonly MarkWindow[] | null }>> = {
  planned: { filled: [], empty: null },
  approved: { filled: [], empty: null },
  unknown: { filled: [], empty: null },
  'under-construction': { filled: [lowerHalf], empty: [upperHalf] },
  stalled: { filled: [lowerHalf], empty: [upperHalf] },
  resumed: { filled: [lowerHalf], empty: [upperHalf] },
  'partly-open': { filled: [leftHalf, lowerHalf], empty: [upperRight] },
  completed: { filled: [[-15, -15, 30, 30]], empty: [] },
};

function outlineDash(stage: Stage, length: number): readonly number[] {
  if (stage === 'planned') {
    const period = length / Math.round(length / 5.8);
    return [period * 0.62, period * 0.38];
  }
  if (stage === 'unknown') return [0.01, length / Math.round(length / 3.6)];
  return [];
}

/** The body with its casing, filling, outline and glyph, without foot and badge. */
export function bodyShapes(spec: MarkSpec): MarkShape[] {
  const silhouette = silhouettes[markFamily[spec.theme]];
  const body = { ...plain, path: silhouette.path };
  const shapes: MarkShape[] = [];
  const reach = OUTLINE + 2 * CASING;
  if (spec.selected) shapes.push({ ...body, stroke: 'ink', strokeWidth: reach + 3.2 });
  else if (spec.outerLine) shapes.push({ ...body, stroke: 'outer', strokeWidth: reach + 2 });
  shapes.push({ ...body, stroke: 'casing', strokeWidth: reach });
  shapes.push({ ...body, fill: 'paper' });

  const { filled, empty } = fillings[spec.stage];
  for (const window of filled) shapes.push({ ...body, fill: 'body', window });
  shapes.push({
    ...body,
    stroke: 'body',
    strokeWidth: OUTLINE,
    dash: outlineDash(spec.stage, silhouette.length),
    // Round caps would close the gaps of a dash; dots are nothing but caps.
    cap: spec.stage === 'planned' ? 'butt' : 'round',
  });

  if (spec.bare) return shapes;
  const glyph = {
    ...plain,
    path: glyphPaths[spec.theme],
    scale: silhouette.glyphScale,
    dx: -7.5 * silhouette.glyphScale,
    dy: silhouette.glyphDrop - 7.5 * silhouette.glyphScale,
  };
  if (empty === null) shapes.push({ ...glyph, fill: 'body' });
  else for (const window of empty) shapes.push({ ...glyph, fill: 'body', window });
  for (const window of filled) shapes.push({ ...glyph, fill: 'onBody', window });
  return shapes;
}

/** How far below the centre of the body the marked position lies, in mark units; an area mark stands on its place. */
export const footDrop: Readonly<Record<Precision, number>> = {
  exact: 20,
  street: 19.5,
  area: 0,
  approximate: 20,
  unlocated: 0,
};

interface FootPath {
  readonly path: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly filled?: 'ink' | 'casing';
}

const feet: Readonly<Record<Precision, readonly FootPath[]>> = {
  exact: [
    { path: 'M0 13.2V18', width: 1.7 },
    { path: 'M0 17.9A2.1 2.1 0 0 1 0 22.1A2.1 2.1 0 0 1 0 17.9Z', width: 1, filled: 'ink' },
  ],
  street: [{ path: 'M0 13.2V19.5M-5.8 19.5H5.8', width: 1.9 }],
  area: [{ path: 'M-5.6 17.6C-3.8 15.2-1.9 15.4 0 17C1.9 18.6 3.8 18.8 5.6 16.4', width: 1.9 }],
  approximate: [
    { path: 'M0 13.4V17.6', width: 1.7, dash: [1.5, 1.3] },
    { path: 'M0 17.6A2.4 2.4 0 0 1 0 22.4A2.4 2.4 0 0 1 0 17.6Z', width: 1.6, filled: 'casing' },
  ],
  unlocated: [{ path: 'M-3 14.8L3 20.8M3 14.8L-3 20.8', width: 1.9 }],
};

/** The foot below the body, in ink on its casing. */
export function footShapes(precision: Precision): MarkShape[] {
  const parts = feet[precision];
  return [
    ...parts.map((part) => ({ ...plain, path: part.path, stroke: 'casing' as const, strokeWidth: part.width + 3.6 })),
    ...parts.map((part) => ({
      ...plain,
      path: part.path,
      fill: part.filled ?? null,
      stroke: 'ink' as const,
      strokeWidth: part.width,
      dash: part.dash ?? [],
      cap: part.dash ? ('butt' as const) : ('round' as const),
    })),
  ];
}

const badgeSign: Partial<Record<Stage, string>> = {
  stalled: 'M8.6-13.2H10.4V-8H8.6ZM12-13.2H13.8V-8H12Z',
  resumed: 'M9.4-13.7L14.4-10.6L9.4-7.5Z',
};

/** The pause or play badge on the upper right of the body; empty for stages without one. */
export function stageBadgeShapes(stage: Stage): MarkShape[] {
  const sign = badgeSign[stage];
  if (sign === undefined) return [];
  const disc = 'M11.2-16.8A6.2 6.2 0 0 1 11.2-4.4A6.2 6.2 0 0 1 11.2-16.8Z';
  return [
    { ...plain, path: disc, fill: 'ink', stroke: 'casing', strokeWidth: 1.6 },
    { ...plain, path: sign, fill: 'casing' },
  ];
}

/** The whole mark, bottom to top: foot, body, badge. */
export function markShapes(spec: MarkSpec): MarkShape[] {
  return [
    ...(spec.precision === null ? [] : footShapes(spec.precision)),
    ...bodyShapes(spec),
    ...stageBadgeShapes(spec.stage),
  ];
}

/** The small silhouette that stands for a mark in a crowd: filled once built, hollow before. */
export function dotShapes(theme: Theme, hollow: boolean): MarkShape[] {
  const body = { ...plain, path: silhouettes[markFamily[theme]].path, scale: 0.4 };
  return [
    { ...body, stroke: 'casing', strokeWidth: 12 },
    { ...body, fill: hollow ? 'paper' : 'body', stroke: 'body', strokeWidth: 4.4 },
  ];
}
