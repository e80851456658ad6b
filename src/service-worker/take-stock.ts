import type { ShellListing } from '../domain/offline/shell-listing.ts';
import type { ShellStock } from '../domain/offline/shell-messages.ts';
import { sha256Hex } from '../domain/sha256-hex.ts';
import { cacheName } from './generation.ts';

/** What of a version's program lies on this device; with `verify` every file is read and held against its digest. */
export async function takeStock(listing: ShellListing, caches: CacheStorage, base: string, verify: boolean): Promise<ShellStock> {
  const cache = await caches.open(cacheName(listing.build));
  const missing: string[] = [];
  const damaged: string[] = [];
  for (const { path, sha256 } of listing.files) {
    const kept = await cache.match(new URL(path, base).href, { ignoreVary: true });
    if (!kept) missing.push(path);
    else if (verify && (await sha256Hex(await kept.arrayBuffer())) !== sha256) damaged.push(path);
  }
  return {
    build: listing.build,
    dataVersion: listing.data.version,
    files: listing.files.length,
    bytes: listing.files.reduce((sum, { bytes }) => sum + bytes, 0),
    missing,
    damaged,
    verified: verify,
  };
}
