import { fitsBounds } from './page-camera.ts';

/** Sheets by name, shorter and longer side in millimetres (ISO 216). */
const SHEETS = { a4: [210, 297], a3: [297, 420] } as const;

export type SheetName = keyof typeof SHEETS;
export type Orientation = 'portrait' | 'landscape';

export const sheetNames = ['a4', 'a3'] as const satisfies readonly SheetName[];
export const orientations = ['portrait', 'landscape'] as const satisfies readonly Orientation[];
/** Scales as denominators: 10,000 stands for 1:10,000. */
export const scales = [5_000, 10_000, 20_000, 25_000, 50_000, 75_000, 100_000] as const;
/** Dots per inch of the map's picture; text and lines are vectors. */
export const resolutions = [96, 150, 200, 300] as const;

export type Scale = (typeof scales)[number];
export type Resolution = (typeof resolutions)[number];

/** A rectangle on the page in millimetres from its upper left corner. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where things stand on a page, in millimetres. */
export interface PageFormat {
  readonly width: number;
  readonly height: number;
  /** Title and what the page shows. */
  readonly head: PageBox;
  /** The map. */
  readonly frame: PageBox;
  /** Legend, scale and sources: beside the map on a wide page, below it on a tall one. */
  readonly side: PageBox;
  readonly orientation: Orientation;
}

const MARGIN = 10;
const HEAD = 18;
const GAP = 4;
const SIDE_WIDTH = { a4: 62, a3: 72 } as const;
const SIDE_HEIGHT = 74;

/** The page of a sheet and orientation. */
export function pageFormat(sheet: SheetName, orientation: Orientation): PageFormat {
  const [short, long] = SHEETS[sheet];
  const wide = orientation === 'landscape';
  const width = wide ? long : short;
  const height = wide ? short : long;
  const inner = width - 2 * MARGIN;
  const top = MARGIN + HEAD;
  const below = height - MARGIN - top;
  const sideWidth = SIDE_WIDTH[sheet];
  return {
    width,
    height,
    orientation,
    head: { x: MARGIN, y: MARGIN, width: inner, height: HEAD },
    frame: { x: MARGIN, y: top, width: wide ? inner - sideWidth - GAP : inner, height: wide ? below : below - SIDE_HEIGHT - GAP },
    side: wide
      ? { x: MARGIN + inner - sideWidth, y: top, width: sideWidth, height: below }
      : { x: MARGIN, y: top + below - SIDE_HEIGHT, width: inner, height: SIDE_HEIGHT },
  };
}

/** The scales at which a frame of this size shows nothing beyond the edges of the base map. */
export function possibleScales(frame: Pick<PageBox, 'width' | 'height'>, latitude: number): readonly Scale[] {
  return scales.filter((scale) => fitsBounds(frame, scale, latitude));
}
