/** Ground metres a CSS pixel covers at the equator at zoom 0 of a world 512 pixels wide. */
const METRES_PER_PIXEL_AT_ZERO = 40_075_016.686 / 512;

/** A round ground length and the pixels it takes. */
export interface ScaleLength {
  readonly metres: number;
  readonly pixels: number;
}

/**
 * The greatest of 1, 2, 5 × 10ⁿ metres that is at most `maxPixels` wide on a Web Mercator map with tiles of 512 pixels
 * (MapLibre's zoom) at a latitude in degrees.
 */
export function scaleLength(zoom: number, latitude: number, maxPixels: number): ScaleLength {
  const metresPerPixel = (METRES_PER_PIXEL_AT_ZERO * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
  const most = metresPerPixel * maxPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2].find((step) => step * power <= most) ?? 1);
  return { metres, pixels: metres / metresPerPixel };
}
