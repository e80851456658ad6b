/** An ellipsoid of revolution: equatorial radius in metres and flattening. */
export interface Ellipsoid {
  readonly radiusMetres: number;
  readonly flattening: number;
}

/** WGS 84, EPSG:7030. */
export const WGS84_ELLIPSOID: Ellipsoid = { radiusMetres: 6378137, flattening: 1 / 298.257223563 };
/** CGCS2000, EPSG:1024; its flattening differs from that of WGS 84 by less than 0.11 mm at the pole. */
export const CGCS2000_ELLIPSOID: Ellipsoid = { radiusMetres: 6378137, flattening: 1 / 298.257222101 };
