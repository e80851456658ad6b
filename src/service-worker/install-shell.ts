import type { ShellFile, ShellListing } from '../domain/offline/shell-listing.ts';
import { sha256Hex } from '../domain/sha256-hex.ts';
import { type FetchFile, fetchVerified } from './fetch-verified.ts';
import { cacheName, noteGeneration } from './generation.ts';
import { installPackages, type PackageShelf } from './install-packages.ts';
import { ShellError } from './shell-error.ts';

/** What the making of a version needs of the world. */
export interface InstallTools {
  readonly caches: CacheStorage;
  readonly fetchFile: FetchFile;
  readonly shelf: PackageShelf;
  /** Address of the folder that the page lies in. */
  readonly base: string;
  readonly onProgress: (doneBytes: number, allBytes: number) => void;
}

/** Files that travel at the same time: the connection stays busy, and a page that is open still gets through. */
const ABREAST = 4;
/** Of the network's headers these are wrong for bytes that are already unpacked. */
const TRANSPORT_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/**
 * Makes a version ready: every file of the program into a cache of its own, every data package into IndexedDB, each held
 * against its digest. All or nothing: rejects with `ShellError` and then the version before stays what it was; files that
 * arrived are kept for the next try.
 */
export async function installShell(listing: ShellListing, tools: InstallTools): Promise<void> {
  const { caches, base } = tools;
  await noteGeneration(caches, base, listing, false);
  const cache = await caches.open(cacheName(listing.build));
  const packages = Object.values(listing.data.packages);
  const allBytes = [...listing.files, ...packages].reduce((sum, { bytes }) => sum + bytes, 0);
  let doneBytes = 0;
  const arrived = (bytes: number): void => {
    doneBytes += bytes;
    tools.onProgress(doneBytes, allBytes);
  };
  const waiting = [...listing.files];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await installFile(file, cache, tools);
      arrived(file.bytes);
    }
  };
  await Promise.all([...Array.from({ length: ABREAST }, work), installPackages(listing.data, tools, arrived)]);
  await noteGeneration(caches, base, listing, true);
}

async function installFile(file: ShellFile, cache: Cache, { caches, fetchFile, base }: InstallTools): Promise<void> {
  const address = new URL(file.path, base).href;
  // The same file may lie here already, from an interrupted try or from the version before.
  const known = await caches.match(address, { ignoreVary: true });
  if (known) {
    const bytes = await known.arrayBuffer();
    if ((await sha256Hex(bytes)) === file.sha256) {
      await cache.put(address, new Response(bytes, { headers: known.headers }));
      return;
    }
  }
  const { bytes, headers } = await fetchVerified(fetchFile, base, file.path, file.sha256);
  const kept = new Headers(headers);
  for (const name of TRANSPORT_HEADERS) kept.delete(name);
  try {
    await cache.put(address, new Response(bytes, { headers: kept }));
  } catch (cause) {
    throw new ShellError(cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'failed', file.path, { cause });
  }
}
