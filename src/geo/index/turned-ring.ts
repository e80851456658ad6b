import type { Position } from '../../domain/geometry.ts';

/** The ring running anticlockwise, or clockwise; itself where it does so already. The closing position may be left out. */
export function turnedRing(ring: readonly Position[], anticlockwise: boolean): readonly Position[] {
  const origin = ring[0] ?? [0, 0];
  let twice = 0;
  let previous = ring.at(-1) ?? origin;
  for (const position of ring) {
    twice +=
      (previous[0] - origin[0]) * (position[1] - origin[1]) - (position[0] - origin[0]) * (previous[1] - origin[1]);
    previous = position;
  }
  return twice > 0 === anticlockwise ? ring : ring.toReversed();
}
