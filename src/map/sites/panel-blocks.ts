import type { Feature, Point } from 'geojson';
import { unprojector, type Camera, type Viewport } from '../camera/project.ts';
import type { Rectangle } from './rectangle.ts';

/** An invisible square that keeps labels of the base map away from a panel. */
export interface BlockProperties {
  readonly kind: 'block';
  readonly id: string;
  /** Side of the square in CSS pixels. */
  readonly side: number;
}

/** Side of the transparent image that blocks are scaled from, in CSS pixels. */
export const BLOCK_IMAGE = 64;

/**
 * Squares that cover the panels, as points of the map: MapLibre then finds no room for labels there. Squares, because
 * an icon scales in both directions at once.
 */
export function panelBlocks(
  panels: readonly Rectangle[],
  camera: Camera,
  viewport: Viewport,
): readonly Feature<Point, BlockProperties>[] {
  const unproject = unprojector(camera, viewport);
  return panels.flatMap((panel, index) => {
    const width = panel.right - panel.left;
    const height = panel.bottom - panel.top;
    const side = Math.min(width, height);
    if (side < 8) return [];
    const columns = Math.ceil(width / side);
    const rows = Math.ceil(height / side);
    return Array.from({ length: columns * rows }, (_, cell): Feature<Point, BlockProperties> => {
      // The last square of a row ends with the panel and overlaps the one before.
      const left = Math.min(panel.left + (cell % columns) * side, panel.right - side);
      const top = Math.min(panel.top + Math.floor(cell / columns) * side, panel.bottom - side);
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...unproject({ x: left + side / 2, y: top + side / 2 })] },
        properties: { kind: 'block', id: `block:${index}:${cell}`, side },
      };
    });
  });
}
