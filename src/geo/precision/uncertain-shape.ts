import type { Geometry } from '../../domain/geometry.ts';
import type { LocalPlane } from '../crs/local-plane.ts';
import { buffer } from '../overlay/buffer.ts';
import { type PreparedGeometry, prepareGeometry } from '../predicate/prepared-geometry.ts';

/** A place as far as it is known, WGS 84. */
export interface UncertainShape {
  readonly geometry: Geometry;
  /** Greatest distance between a shown position and the real one, metres; 0 for drawn and surveyed shapes. */
  readonly errorMetres: number;
  /** The place is somewhere inside the geometry, not the geometry itself (`extent: contains`). */
  readonly isSomewhereInside: boolean;
}

/** A shape with the indexes its comparison needs, each made when first asked for. */
export class PreparedShape {
  readonly shape: UncertainShape;
  readonly plane: LocalPlane;
  #degrees: PreparedGeometry | null = null;
  #metres: PreparedGeometry | null = null;
  readonly #grown = new Map<number, PreparedGeometry | null>();

  /** @param plane the plane to measure in; both sides of a comparison must share it */
  constructor(shape: UncertainShape, plane: LocalPlane) {
    this.shape = shape;
    this.plane = plane;
  }

  get degrees(): PreparedGeometry {
    return (this.#degrees ??= prepareGeometry(this.shape.geometry));
  }

  get metres(): PreparedGeometry {
    return (this.#metres ??= prepareGeometry(this.plane.geometryToMetres(this.shape.geometry)));
  }

  /** The shape grown, or shrunk, by a distance, in degrees; null where nothing is left. Kept for the next question. */
  grownBy(metres: number): PreparedGeometry | null {
    const known = this.#grown.get(metres);
    if (known !== undefined) return known;
    const grown = metres === 0 ? this.shape.geometry : buffer(this.shape.geometry, metres);
    const prepared = grown ? prepareGeometry(grown) : null;
    this.#grown.set(metres, prepared);
    return prepared;
  }
}
