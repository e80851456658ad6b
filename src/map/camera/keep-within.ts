import type { Bounds } from './fit-camera.ts';
import { mercatorLatitude, mercatorY, projector, TILE, type Camera, type Viewport } from './project.ts';

/** A number moved into a range; into its middle where the range is none. */
const clamp = (value: number, least: number, most: number): number =>
  least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));

/**
 * The nearest camera that shows nothing beyond the bounds. What counts is the whole map, also behind panels that float
 * over it, because the ground shows around them; only the `hiddenBelow` lowest pixels, under a sheet, are never seen.
 */
export function keepWithin(camera: Camera, viewport: Viewport, bounds: Bounds, hiddenBelow = 0): Camera {
  const { width } = viewport;
  const height = viewport.height - hiddenBelow;
  if (width <= 0 || height <= 0) return camera;
  const [west, south, east, north] = bounds;
  const across = (east - west) / 360;
  const along = mercatorY(south) - mercatorY(north);
  const zoom = Math.max(camera.zoom, Math.log2(width / across / TILE), Math.log2(height / along / TILE));
  const world = TILE * 2 ** zoom;
  // Where the middle of what is seen lies from the centre of the camera, as parts of the world.
  const centre = projector({ center: camera.center, zoom }, viewport)(camera.center);
  const aside = (width / 2 - centre.x) / world;
  const below = (height / 2 - centre.y) / world;
  const halfWidth = width / 2 / world;
  const halfHeight = height / 2 / world;
  const x = clamp((camera.center[0] + 180) / 360 + aside, (west + 180) / 360 + halfWidth, (east + 180) / 360 - halfWidth) - aside;
  const y = clamp(mercatorY(camera.center[1]) + below, mercatorY(north) + halfHeight, mercatorY(south) - halfHeight) - below;
  return { center: [x * 360 - 180, mercatorLatitude(y)], zoom };
}
