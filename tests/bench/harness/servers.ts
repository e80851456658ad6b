import type { Server } from 'node:http';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import { listen } from '../../../scripts/serve/listen.mjs';
import { createStaticServer } from '../../../scripts/serve/static-server.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const PAGES = resolve(import.meta.dirname, '../pages');
const BUILT_PAGES = resolve(ROOT, '.cache/bench-pages');
/** The built application. */
export const DIST = resolve(ROOT, 'dist');

const running: Server[] = [];

/** Serves folders, the first that holds a file wins, with the app's own server; returns the origin. */
export async function serve(roots: readonly string[], headers?: Readonly<Record<string, string>>): Promise<string> {
  const server = createStaticServer(headers === undefined ? { roots } : { roots, headers });
  running.push(server);
  return listen(server, 0);
}

let app: Promise<string> | undefined;
/** Origin of the built app. */
export function serveApp(): Promise<string> {
  app ??= build({ root: ROOT, logLevel: 'warn' }).then(() => serve([DIST]));
  return app;
}

let referencePages: Promise<string> | undefined;
/**
 * Origin of the reference pages `/empty/` and `/bare-maplibre/`, built by Vite with its standard settings; the data
 * files of the app lie beside them. They are sent without the app's policy, which plain MapLibre does not meet.
 */
export function serveReferencePages(): Promise<string> {
  referencePages ??= serveApp().then(async () => {
    await mkdir(BUILT_PAGES, { recursive: true });
    await build({
      configFile: false,
      root: PAGES,
      base: './',
      logLevel: 'warn',
      build: {
        outDir: BUILT_PAGES,
        emptyOutDir: true,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          checks: { bundlerTimings: false },
          input: ['empty', 'bare-maplibre'].map((name) => resolve(PAGES, name, 'index.html')),
        },
      },
      worker: { format: 'es' },
    });
    return serve([BUILT_PAGES, DIST], {});
  });
  return referencePages;
}

/** Stops every server started here. */
export async function stopServers(): Promise<void> {
  await Promise.all(
    running.map((server) => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(stopped));
    }),
  );
}
