import type { ShellListing } from '../domain/offline/shell-listing.ts';
import type { ShellNews, ShellRequest } from '../domain/offline/shell-messages.ts';
import { PackageStore } from '../storage/packages/package-store.ts';
import { cacheName, generationsToKeep, readGenerations } from './generation.ts';
import { installShell } from './install-shell.ts';
import { shellErrorOf } from './shell-error.ts';
import { shellPath } from './shell-path.ts';
import { takeStock } from './take-stock.ts';
import type { WorkerScope } from './worker-scope.ts';

/** News of progress no closer together than this share of the whole. */
const PROGRESS_STEP = 0.02;

/**
 * The service worker: keeps one version of the program whole and serves it, network or not. It takes over from a version
 * before it only when a page asks, or when none is open; it never reloads anything, and what it does not hold it does not touch.
 */
export function startServiceWorker(scope: WorkerScope, listing: ShellListing): void {
  const base = scope.registration.scope;
  const shelf = new PackageStore();
  const files = new Set(listing.files.map(({ path }) => path));

  const tell = async (news: ShellNews): Promise<void> => {
    for (const page of await scope.clients.matchAll({ includeUncontrolled: true })) page.postMessage(news);
  };

  const install = async (): Promise<void> => {
    let told = 0;
    try {
      await installShell(listing, {
        caches,
        shelf,
        base,
        fetchFile: (address, options) => fetch(address, options),
        onProgress: (doneBytes, allBytes) => {
          if (doneBytes / allBytes - told < PROGRESS_STEP) return;
          told = doneBytes / allBytes;
          void tell({ shell: 'progress', build: listing.build, doneBytes, allBytes });
        },
      });
    } catch (error) {
      const { why, path } = shellErrorOf(error);
      await tell({ shell: 'failed', build: listing.build, why, path });
      throw error;
    }
  };

  const takeOver = async (): Promise<void> => {
    const generations = await readGenerations(caches, base);
    const keep = generationsToKeep(generations, listing.build, Date.now());
    for (const { build } of generations) if (!keep.some((one) => one.build === build)) await caches.delete(cacheName(build));
    await shelf.keepOnly(new Set(keep.flatMap(({ packages }) => packages))).catch(() => undefined);
    // The page of the first visit gets what it has not yet loaded from here: it may lose the network a minute later.
    await scope.clients.claim();
  };

  const answer = async (request: Request, path: string): Promise<Response> => {
    const address = new URL(path, base).href;
    const own = await (await caches.open(cacheName(listing.build))).match(address, { ignoreVary: true });
    // An older tab asks for files of its own version; a file that the browser has lost is fetched.
    return own ?? (await caches.match(address, { ignoreVary: true })) ?? fetch(request);
  };

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
  scope.addEventListener('fetch', (event) => {
    const path = shellPath(event.request, base, listing.page, files);
    if (path !== null) event.respondWith(answer(event.request, path));
  });
  scope.addEventListener('message', (event) => {
    const request = event.data as ShellRequest;
    const [port] = event.ports;
    const stock = (verify: boolean): Promise<void> => takeStock(listing, caches, base, verify).then((answered) => port?.postMessage(answered));
    switch (request.do) {
      case 'take-stock':
        event.waitUntil(stock(request.verify));
        break;
      case 'repair':
        event.waitUntil(install().catch(() => undefined).then(() => stock(true)));
        break;
      case 'take-over':
        event.waitUntil(scope.skipWaiting());
        break;
    }
  });
}
