import type { Geometry, Position } from '../../domain/geometry.ts';
import { type Bounds, boundsOf } from '../index/bounds.ts';
import { densify } from './densify.ts';
import { WGS84_ELLIPSOID } from './ellipsoid.ts';
import { TransverseMercator } from './transverse-mercator.ts';

/** About 500 m. */
const LONGEST_EDGE_DEGREES = 0.005;

/**
 * A plane in metres around a geometry: transverse Mercator through the middle of its box. Lengths are 1.2e-6 too long
 * 10 km from that meridian and 1.2e-4 100 km from it.
 */
export class LocalPlane {
  readonly #projection: TransverseMercator;

  constructor([west, , east]: Bounds) {
    this.#projection = new TransverseMercator(WGS84_ELLIPSOID, (west + east) / 2);
  }

  static around(geometry: Geometry): LocalPlane {
    return new LocalPlane(boundsOf(geometry));
  }

  /** [x, y] in metres, x from the middle meridian, y from the equator. */
  toMetres(position: Position): [number, number] {
    return this.#projection.project(position);
  }

  toDegrees(point: readonly [number, number]): Position {
    return this.#projection.unproject(point);
  }

  /** A line or ring in metres, with positions added on long edges. */
  lineToMetres(line: readonly Position[]): [number, number][] {
    return densify(line, LONGEST_EDGE_DEGREES).map((position) => this.#projection.project(position));
  }

  /** A geometry in metres, with positions added on long edges. */
  geometryToMetres(geometry: Geometry): Geometry {
    switch (geometry.type) {
      case 'Point':
        return { type: 'Point', coordinates: this.toMetres(geometry.coordinates) };
      case 'MultiPoint':
        return { type: 'MultiPoint', coordinates: geometry.coordinates.map((position) => this.toMetres(position)) };
      case 'LineString':
        return { type: 'LineString', coordinates: this.lineToMetres(geometry.coordinates) };
      case 'MultiLineString':
      case 'Polygon':
        return { type: geometry.type, coordinates: geometry.coordinates.map((line) => this.lineToMetres(line)) };
      case 'MultiPolygon':
        return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map((ring) => this.lineToMetres(ring))) };
    }
  }
}
