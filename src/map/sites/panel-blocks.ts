import type { Feature, FeatureCollection, Point } from 'geojson';
import { unprojector, type Camera, type ScreenPoint, type Viewport } from '../camera/project.ts';
import { imageName } from '../marks/image-name.ts';
import type { Rectangle } from './rectangle.ts';

/** Name of the source of blocks: alone, because it changes with every move of the map. */
export const BLOCK_SOURCE = 'blocks';

/** An invisible square that keeps labels of the base map away from a panel. */
interface BlockProperties {
  readonly image: string;
  /** Side of the square as a multiple of that of the image. */
  readonly scale: number;
  /** Which point of the square stands on the position. */
  readonly anchor: 'center' | 'left' | 'right' | 'top' | 'bottom';
}

/** Side of the transparent image that blocks are scaled from, in CSS pixels. */
const IMAGE_SIDE = 32;
const image = imageName('light', { kind: 'blank', size: IMAGE_SIDE });

type Block = Feature<Point, BlockProperties>;

/** Side of the squares along the edges of the map: as wide as a label. */
const EDGE_SIDE = 240;

/** Squares just outside of the map, hung up on its edges: a point beyond them would belong to a tile that is not drawn. */
function edgeBlocks({ width, height }: Viewport): { x: number; y: number; anchor: BlockProperties['anchor'] }[] {
  const along = (length: number): number[] =>
    Array.from({ length: Math.ceil(length / EDGE_SIDE) }, (_, index) => Math.min((index + 0.5) * EDGE_SIDE, length - 1));
  return [
    ...along(height).flatMap((y) => [
      { x: 1, y, anchor: 'right' as const },
      { x: width - 1, y, anchor: 'left' as const },
    ]),
    ...along(width).flatMap((x) => [
      { x, y: 1, anchor: 'bottom' as const },
      { x, y: height - 1, anchor: 'top' as const },
    ]),
  ];
}

/**
 * Squares that cover the panels and line the edges of the map, as points of the map: MapLibre then finds no room for labels there. Squares, because
 * an icon scales in both directions at once.
 */
export function panelBlocks(
  panels: readonly Rectangle[],
  camera: Camera,
  viewport: Viewport,
): FeatureCollection<Point, BlockProperties> {
  const unproject = unprojector(camera, viewport);
  const block = (point: ScreenPoint, side: number, anchor: BlockProperties['anchor']): Block => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...unproject(point)] },
    properties: { image, scale: side / IMAGE_SIDE, anchor },
  });
  const edges = edgeBlocks(viewport).map(({ x, y, anchor }) => block({ x, y }, EDGE_SIDE, anchor));
  const covers = panels.flatMap((panel) => {
    const width = panel.right - panel.left;
    const height = panel.bottom - panel.top;
    const side = Math.min(width, height);
    if (side < 8) return [];
    const columns = Math.ceil(width / side);
    const rows = Math.ceil(height / side);
    return Array.from({ length: columns * rows }, (_, cell) => {
      // The last square of a row ends with the panel and overlaps the one before.
      const left = Math.min(panel.left + (cell % columns) * side, panel.right - side);
      const top = Math.min(panel.top + Math.floor(cell / columns) * side, panel.bottom - side);
      return block({ x: left + side / 2, y: top + side / 2 }, side, 'center');
    });
  });
  return { type: 'FeatureCollection', features: [...edges, ...covers] };
}
