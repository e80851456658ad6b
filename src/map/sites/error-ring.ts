import type { LineString } from 'geojson';
import type { LngLat } from '../camera/project.ts';

const STEPS = 48;
/** Mean radius of the earth in metres (IUGG). */
const EARTH_RADIUS_METRES = 6_371_008.8;

/**
 * The circle of `radiusMetres` around a WGS 84 position as a closed line of 48 pieces, on the sphere: at this latitude
 * within 0.3 % of the ellipsoid, far below what the radius itself is known to. Longitude is widened by the latitude of
 * the centre, which holds for circles of some kilometres.
 */
export function errorRing([longitude, latitude]: LngLat, radiusMetres: number): LineString {
  const north = (radiusMetres / EARTH_RADIUS_METRES) * (180 / Math.PI);
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return {
    type: 'LineString',
    coordinates: Array.from({ length: STEPS + 1 }, (_, step) => {
      const angle = ((step % STEPS) / STEPS) * 2 * Math.PI;
      return [longitude + east * Math.sin(angle), latitude + north * Math.cos(angle)];
    }),
  };
}
