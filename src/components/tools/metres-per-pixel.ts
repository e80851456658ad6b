import type { Camera } from '../../state/app-state.ts';

/** Width of the world in metres at the equator over the 512 pixels it has at zoom 0. */
const METRES_PER_PIXEL = (2 * Math.PI * 6_378_137) / 512;

/** What a CSS pixel of the map stands for in its middle, metres with two significant digits; null before it stands. */
export function metresPerPixel(view: Camera | null): number | null {
  if (!view) return null;
  const metres = (METRES_PER_PIXEL * Math.cos((view.center[1] * Math.PI) / 180)) / 2 ** view.zoom;
  return Number(metres.toPrecision(2));
}
