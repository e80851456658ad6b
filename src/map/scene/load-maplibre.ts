import type * as MapLibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { trustOwnWorkers } from './trust-own-workers.ts';

/** MapLibre, loaded on demand: it is six times the size of the rest and the list can be read before it arrives. */
export async function loadMapLibre(): Promise<typeof MapLibre> {
  trustOwnWorkers();
  const maplibre = await import('maplibre-gl');
  // Without it MapLibre looks for its worker beside the bundle, where no build puts it.
  maplibre.setWorkerUrl(workerUrl);
  // Its worker starts while the page still gathers what to draw.
  maplibre.prewarm();
  return maplibre;
}
