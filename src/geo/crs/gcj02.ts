import gcoord from 'gcoord';
import type { Position } from '../../domain/geometry.ts';

/** Steps of the reverse; each gains more than two digits, so these reach the last digit of a double. */
const STEPS = 6;

/** Where a WGS 84 position lies in GCJ-02, degrees. By the formulas in use, for the datum has no published definition. */
export function toGcj02([longitude, latitude]: Position): Position {
  const [x, y] = gcoord.transform<[number, number]>([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);
  return [x, y];
}

/** The exact reverse of `toGcj02`, to a billionth of a degree: what is shown is found again where it was. */
export function fromGcj02([longitude, latitude]: Position): Position {
  let x = longitude;
  let y = latitude;
  for (let step = 0; step < STEPS; step += 1) {
    const [shownX, shownY] = toGcj02([x, y]);
    x -= shownX - longitude;
    y -= shownY - latitude;
  }
  return [x, y];
}
