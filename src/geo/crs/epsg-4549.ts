import { CGCS2000_ELLIPSOID } from './ellipsoid.ts';
import { TransverseMercator } from './transverse-mercator.ts';

/**
 * EPSG:4549, CGCS2000 / 3-degree Gauss–Krüger CM 120E. Works in [easting, northing] metres, whatever order a file uses
 * (the register lists northing first). WGS 84 and CGCS2000 degrees are taken as equal: the frames differ by decimetres.
 */
export const epsg4549 = new TransverseMercator(CGCS2000_ELLIPSOID, 120, 500_000);
