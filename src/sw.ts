import type { ShellListing } from './domain/offline/shell-listing.ts';
import { startServiceWorker } from './service-worker/start-service-worker.ts';
import type { WorkerScope } from './service-worker/worker-scope.ts';

/** Put in by the build once all other files are made (scripts/service-worker-plugin.mjs). */
declare const SHELL_LISTING: ShellListing;

startServiceWorker(self as unknown as WorkerScope, SHELL_LISTING);
