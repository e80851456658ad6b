import geographiclib from 'geographiclib-geodesic';

/**
 * Geodesics on the WGS 84 ellipsoid (Karney 2013), exact to some nanometres. The package is CommonJS and Node finds no named
 * exports in it, bundlers do: only the default import works in both, so this file is the one that imports it.
 */
export const wgs84Geodesic = geographiclib.Geodesic.WGS84;

/** Output mask for the distance alone. */
export const DISTANCE_ONLY = geographiclib.Geodesic.DISTANCE;
