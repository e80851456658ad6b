import { distanceMetres } from '../../geo/measure/distance-metres.ts';
import type { Camera } from '../../state/app-state.ts';
import type { LngLat } from '../../map/camera/project.ts';

/** Ground that a pixel shows at zoom 0 on the equator, metres: the Earth's circumference over a tile of 512. */
const METRES_AT_ZOOM_0 = 40_075_016.686 / 512;
/** A position may leave the middle by so many pixels before the map goes after it: the noise of a device that stands still does not move it. */
const SLACK_PIXELS = 80;
/** Close enough to see on which side of a street one stands. */
const STREET_ZOOM = 16;

/** Where a map that goes along with the device has to look; null while the position is still about its middle. */
export function cameraAlong(view: Camera | null, point: LngLat): Camera | null {
  if (!view) return { center: point, zoom: STREET_ZOOM };
  const metresPerPixel = (METRES_AT_ZOOM_0 * Math.cos((point[1] * Math.PI) / 180)) / 2 ** view.zoom;
  return distanceMetres(view.center, point) > SLACK_PIXELS * metresPerPixel ? { center: point, zoom: view.zoom } : null;
}

/** Where a map looks when it begins to go along: at the position, no closer than it was if that was close. */
export function cameraAt(view: Camera | null, point: LngLat): Camera {
  return { center: point, zoom: Math.max(STREET_ZOOM, view?.zoom ?? 0) };
}
