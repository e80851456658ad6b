import { keepWithin } from '../camera/keep-within.ts';
import { mapBounds } from '../camera/map-limits.ts';
import { type Camera, type Insets, type LngLat, mercatorY, TILE, unprojector, type Viewport } from '../camera/project.ts';

/** CSS pixels of one millimetre: a CSS inch has 96 pixels and 25.4 mm. */
export const PIXELS_PER_MM = 96 / 25.4;
/** Metres round the equator of the sphere that Web Mercator projects. */
const EQUATOR_METRES = 40_075_016.686;
const NO_PADDING: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

interface Size {
  /** Millimetres on paper. */
  readonly width: number;
  readonly height: number;
}

/**
 * MapLibre's zoom at which a CSS millimetre stands for `scale` millimetres on the ground at a latitude in degrees. Web
 * Mercator stretches with the latitude: on a page of this district the scale differs by less than 0.3 % from its middle
 * to its edge, and the sphere from the ellipsoid by as much again.
 */
export function zoomOfScale(scale: number, latitude: number): number {
  const metresPerPixel = scale / 1000 / PIXELS_PER_MM;
  return Math.log2((EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180)) / TILE / metresPerPixel);
}

/** The map's viewport of a frame in CSS pixels. */
export function frameViewport({ width, height }: Size): Viewport {
  return { width: width * PIXELS_PER_MM, height: height * PIXELS_PER_MM, padding: NO_PADDING };
}

/** Whether a frame at that scale stays within the base map. */
export function fitsBounds(frame: Size, scale: number, latitude: number): boolean {
  const [west, south, east, north] = mapBounds;
  const world = TILE * 2 ** zoomOfScale(scale, latitude);
  const { width, height } = frameViewport(frame);
  return width <= ((east - west) / 360) * world && height <= (mercatorY(south) - mercatorY(north)) * world;
}

/** Where a page looks: the nearest to `centre` that shows nothing beyond the base map, at exactly that scale in its own middle. */
export function pageCamera(frame: Size, scale: number, centre: LngLat): Camera {
  const viewport = frameViewport(frame);
  const first = keepWithin({ center: centre, zoom: zoomOfScale(scale, centre[1]) }, viewport, mapBounds);
  // Moved north or south, the middle has another latitude and so another zoom.
  return keepWithin({ center: first.center, zoom: zoomOfScale(scale, first.center[1]) }, viewport, mapBounds);
}

/** Corners of a page's map as a closed ring of WGS 84 positions, from its upper left corner clockwise. */
export function pageRing(frame: Size, camera: Camera): readonly LngLat[] {
  const viewport = frameViewport(frame);
  const at = unprojector(camera, viewport);
  const { width, height } = viewport;
  return [at({ x: 0, y: 0 }), at({ x: width, y: 0 }), at({ x: width, y: height }), at({ x: 0, y: height }), at({ x: 0, y: 0 })];
}
