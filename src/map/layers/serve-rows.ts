import { loadMapLibre } from '../scene/load-maplibre.ts';
import scriptUrl from './rows.worker.ts?worker&url';

// MapLibre imports what ends so, and runs everything else by `eval`, which the page's policy forbids.
let served: Promise<void> | null = null;

/**
 * Lets MapLibre's workers fetch documents of this page. By itself MapLibre has the page fetch, parse and copy to them whatever has
 * a `blob:` address: a second and more for a large layer. Rejects where the program for that does not arrive.
 */
export function serveRows(): Promise<void> {
  return (served ??= loadMapLibre().then(({ importScriptInWorkers }) => importScriptInWorkers(`${new URL(scriptUrl, document.baseURI).href}#.mjs`)));
}
