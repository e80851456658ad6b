/** Radius in metres up to which an area has its full tone. */
const FULL_METRES = 400;
/** Steps of tone, so that a few images serve all areas. */
const STEPS = 8;
/** Fainter than this nothing is seen of it. */
const LEAST = 0.375;

/**
 * How strong the tint of an area of this error radius is, 0–1: the less is known of a place, the more ground its area
 * colours, so a wide one is fainter. Otherwise the vaguest records would be the loudest on the map.
 */
export function areaTone(radiusMetres: number): number {
  const tone = Math.sqrt(FULL_METRES / Math.max(FULL_METRES, radiusMetres));
  return Math.max(LEAST, Math.round(tone * STEPS) / STEPS);
}
