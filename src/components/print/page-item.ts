/** What stands on a page, in millimetres from its upper left corner, y down; drawn in order. */
export type PageItem = PageText | PagePath | PageGroup | PageImage;

/** One line of text; `y` is its baseline, `size` the height of the font in millimetres. */
export interface PageText {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Set where the text is not in the page's language. */
  readonly lang: 'zh-Hans' | 'en' | null;
}

/** A path of SVG, drawn times `scale`, then moved by `dx`, `dy`; of which only what lies in `window` shows. */
export interface PagePath {
  readonly kind: 'path';
  readonly path: string;
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
  /** x, y, width, height; null: all of it. */
  readonly window: readonly [number, number, number, number] | null;
  /** What it is, where something has to find it again. */
  readonly name?: 'scale-bar';
}

/** Items in a system of coordinates of their own, drawn times `scale`, then moved to `x`, `y`. */
export interface PageGroup {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly items: readonly PagePath[];
}

export interface PageImage {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly blob: Blob;
  /** What it shows, for those who do not see it. */
  readonly label: string;
}

/** One page, ready to be drawn; sizes in millimetres. */
export interface Page {
  readonly kind: 'map' | 'legend' | 'table' | 'charts' | 'site';
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Ids of the records that this page shows. */
  readonly ids: readonly string[];
}

/** Width in millimetres of a text in a font of `size` millimetres. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

/** The colours of paper: black on white, whatever the screen. */
export const INK = '#201D18';
export const MUTED = '#5C5546';
export const LINE = '#BDB4A2';

const PLAIN = { dx: 0, dy: 0, scale: 1, fill: null, stroke: null, strokeWidth: 0, dash: [], cap: 'butt', window: null } as const;

export function pathItem(path: string, look: Partial<Omit<PagePath, 'kind' | 'path'>>): PagePath {
  return { kind: 'path', path, ...PLAIN, ...look };
}

export function textItem(x: number, y: number, text: string, size: number, look: Partial<Pick<PageText, 'weight' | 'colour' | 'anchor' | 'lang'>> = {}): PageText {
  return { kind: 'text', x, y, text, size, weight: 400, colour: INK, anchor: 'start', lang: null, ...look };
}

/** The outline of a rectangle as a path. */
export const rectanglePath = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h${-width}z`;

/** An item moved by so many millimetres. */
export function movedItem(item: PageItem, x: number, y: number): PageItem {
  if (item.kind === 'path') return { ...item, dx: item.dx + x, dy: item.dy + y };
  return { ...item, x: item.x + x, y: item.y + y };
}

/** Items around an origin of their own, and how much of the page they take, in millimetres. */
export interface PageBlock {
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** A block put at a place of the page. */
export const placedBlock = ({ items }: PageBlock, x: number, y: number): readonly PageItem[] => items.map((item) => movedItem(item, x, y));
