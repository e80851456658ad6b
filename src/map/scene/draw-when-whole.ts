import type { Map as MapLibreMap } from 'maplibre-gl';

/** A map that is not whole by then is drawn as far as it is. */
const PATIENCE_MS = 3_000;

/**
 * Lets a new map be drawn once all of these GeoJSON sources are there, instead of anew with each tile that arrives: without a
 * graphics card a picture costs a tenth of a second, and one that lacks half of the map is one more to wait for.
 */
export function drawWhenWhole(map: MapLibreMap, sources: readonly string[]): void {
  const repaint = map.triggerRepaint.bind(map);
  let waits = true;
  let asked = false;
  // The first drawing asks for the tiles, as soon as all data have been read; the next one has them.
  map.triggerRepaint = () => {
    if (waits && !sources.every((id) => (asked ? map.isSourceLoaded(id) : map.getSource(id)?.loaded()))) return;
    asked = true;
    repaint();
  };
  const end = (): void => {
    waits = false;
    if (!map.loaded()) map.triggerRepaint();
  };
  map.once('load', end);
  setTimeout(end, PATIENCE_MS);
}
