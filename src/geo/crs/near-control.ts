import type { Position } from '../../domain/geometry.ts';

const METRES_A_DEGREE = 111_320;
/** Middle of the district: over its width the length of a degree differs by 0.2 %. */
const SHORTENED = Math.cos((36.11 * Math.PI) / 180);

/** A position in metres on a plane through the district, right to 1 % within it. */
const toPlane = ([x, y]: Position): readonly [number, number] => [x * METRES_A_DEGREE * SHORTENED, y * METRES_A_DEGREE];

/** Metres from each position to the nearest of the points. */
export function metresToPoints(positions: readonly Position[], points: readonly Position[]): readonly number[] {
  const planes = points.map(toPlane);
  return positions.map((position) => {
    const [x, y] = toPlane(position);
    return Math.sqrt(planes.reduce((least, [px, py]) => Math.min(least, (px - x) ** 2 + (py - y) ** 2), Infinity));
  });
}

/** Metres from each position to the nearest of the lines. */
export function metresToLines(positions: readonly Position[], lines: readonly (readonly Position[])[]): readonly number[] {
  const planes = lines.map((line) => line.map(toPlane));
  return positions.map((position) => {
    const [x, y] = toPlane(position);
    return Math.sqrt(planes.reduce((least, line) => Math.min(least, squareToLine(x, y, line)), Infinity));
  });
}

function squareToLine(x: number, y: number, line: readonly (readonly [number, number])[]): number {
  let least = Infinity;
  for (let index = 1; index < line.length; index++) {
    const [x1, y1] = line[index - 1] as [number, number];
    const [x2, y2] = line[index] as [number, number];
    const square = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square));
    least = Math.min(least, (x1 + share * (x2 - x1) - x) ** 2 + (y1 + share * (y2 - y1) - y) ** 2);
  }
  return least;
}
