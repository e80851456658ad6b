import { seededRandom } from '../../fixtures/seeded-random.ts';

/** A box around the district, WGS 84: west, south, width and height in degrees. */
export const [WEST, SOUTH, WIDTH, HEIGHT] = [120.2, 35.98, 0.32, 0.28] as const;

/** x, y pairs of seeded points in the box. */
export function seededPoints(count: number): Float64Array {
  const random = seededRandom(1);
  const coordinates = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    coordinates[2 * i] = WEST + WIDTH * random();
    coordinates[2 * i + 1] = SOUTH + HEIGHT * random();
  }
  return coordinates;
}
