import { mercatorLatitude, mercatorY, TILE, type Camera, type Viewport } from './project.ts';

/** West, south, east, north in WGS 84 degrees. */
export type Bounds = readonly [number, number, number, number];

/** The camera that shows these bounds as large as they go into the unpadded part of the map, at most at `maxZoom`. */
export function fitCamera(bounds: Bounds, viewport: Viewport, maxZoom: number): Camera {
  const [west, south, east, north] = bounds;
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const { padding } = viewport;
  const width = Math.max(1, viewport.width - padding.left - padding.right);
  const height = Math.max(1, viewport.height - padding.top - padding.bottom);
  const scale = Math.min(width / Math.max(1e-9, (east - west) / 360), height / Math.max(1e-9, bottom - top));
  return {
    center: [(west + east) / 2, mercatorLatitude((top + bottom) / 2)],
    zoom: Math.min(maxZoom, Math.log2(scale / TILE)),
  };
}
