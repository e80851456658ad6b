/** [longitude, latitude] in WGS 84 degrees. */
export type LngLat = readonly [number, number];

/** Where the map looks: WGS 84 degrees and MapLibre's zoom (512-pixel world at zoom 0). North is up. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

/** Distances in CSS pixels from the edges of the map. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Size of the map in CSS pixels, and how much of it the centre of the camera leaves out of account. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly padding: Insets;
}

/** A place on the map in CSS pixels from its upper left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Width of the world at zoom 0, in CSS pixels. */
export const TILE = 512;
const worldX = (longitude: number): number => (longitude + 180) / 360;

/** Latitude in degrees to the part of the world's height from its north, in spherical Web Mercator. */
export const mercatorY = (latitude: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);

/** The reverse of `mercatorY`. */
export const mercatorLatitude = (y: number): number => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;

/**
 * A function from WGS 84 positions to pixels of the map, in spherical Web Mercator as MapLibre draws it. Exact for a
 * camera without bearing and pitch, which is the only kind this map has.
 */
export function projector(camera: Camera, viewport: Viewport): (position: LngLat) => ScreenPoint {
  const scale = TILE * 2 ** camera.zoom;
  const { padding } = viewport;
  const left = (padding.left + viewport.width - padding.right) / 2 - worldX(camera.center[0]) * scale;
  const top = (padding.top + viewport.height - padding.bottom) / 2 - mercatorY(camera.center[1]) * scale;
  return ([longitude, latitude]) => ({ x: worldX(longitude) * scale + left, y: mercatorY(latitude) * scale + top });
}

/** The reverse of `projector`: from pixels of the map to WGS 84 positions. */
export function unprojector(camera: Camera, viewport: Viewport): (point: ScreenPoint) => LngLat {
  const scale = TILE * 2 ** camera.zoom;
  const { padding } = viewport;
  const left = (padding.left + viewport.width - padding.right) / 2 - worldX(camera.center[0]) * scale;
  const top = (padding.top + viewport.height - padding.bottom) / 2 - mercatorY(camera.center[1]) * scale;
  return ({ x, y }) => [
    ((x - left) / scale) * 360 - 180,
    mercatorLatitude((y - top) / scale),
  ];
}
