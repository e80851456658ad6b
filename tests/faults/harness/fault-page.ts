import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { build } from 'vite';
import { optionalPackages } from '../../../scripts/optional-packages-plugin.mjs';
import { listen } from '../../../scripts/serve/listen.mjs';
import { createStaticServer } from '../../../scripts/serve/static-server.mjs';

const ROOT = resolve(import.meta.dirname, '../page');
const BUILT = resolve(import.meta.dirname, '../../../.cache/fault-page');

let server: Server | null = null;
let origin: Promise<string> | null = null;
let built: Promise<string> | null = null;

/** Folder of the page of the tests, built. */
export function builtFaultPage(): Promise<string> {
  built ??= build({ configFile: false, root: ROOT, base: './', logLevel: 'warn', plugins: [optionalPackages()], worker: { format: 'es' }, build: { outDir: BUILT, emptyOutDir: true, target: 'es2022' } }).then(() => BUILT);
  return built;
}

/** Origin of the page of the tests, built and served with the app's own security headers. */
export function faultPageOrigin(): Promise<string> {
  origin ??= (async () => {
    server = createStaticServer({ roots: [await builtFaultPage()] });
    return listen(server, 0);
  })();
  return origin;
}

/** Stops the server. */
export function stopFaultPage(): void {
  server?.closeAllConnections();
  server?.close();
}
