import type { ShellListing } from '../domain/offline/shell-listing.ts';

const PREFIX = 'shell-';
/** Address, inside of a generation's cache, of the note that says what the cache is. */
const NOTE = 'shell-note';
/** A version whose making has stopped for so long is given up. */
const GIVE_UP_MS = 24 * 60 * 60_000;

/** What is known of a version on this device. */
export interface Generation {
  readonly build: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** False while it is being made ready. */
  readonly complete: boolean;
  /** Digests of its data packages. */
  readonly packages: readonly string[];
}

/** Name of the cache that holds a build. */
export const cacheName = (build: string): string => `${PREFIX}${build}`;

/** Writes down what the cache of a listing holds. */
export async function noteGeneration(caches: CacheStorage, base: string, listing: ShellListing, complete: boolean): Promise<void> {
  const cache = await caches.open(cacheName(listing.build));
  const generation: Generation = {
    build: listing.build,
    startedAt: Date.now(),
    complete,
    packages: Object.values(listing.data.packages).map(({ sha256 }) => sha256),
  };
  await cache.put(new URL(NOTE, base).href, Response.json(generation));
}

/** All versions on this device, the newest first. */
export async function readGenerations(caches: CacheStorage, base: string): Promise<readonly Generation[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const notes = await Promise.all(
    names.map(async (name): Promise<Generation> => {
      const note = await (await caches.open(name)).match(new URL(NOTE, base).href);
      // A cache without a note was left behind by a worker that was killed as it began.
      return note ? ((await note.json()) as Generation) : { build: name.slice(PREFIX.length), startedAt: 0, complete: false, packages: [] };
    }),
  );
  return notes.sort((a, b) => b.startedAt - a.startedAt);
}

/**
 * The versions to keep when `build` takes over: itself, the one before for tabs that still run it, and any that is just
 * being made ready.
 */
export function generationsToKeep(generations: readonly Generation[], build: string, now: number): readonly Generation[] {
  const before = generations.find((one) => one.complete && one.build !== build);
  return generations.filter((one) => one.build === build || one === before || (!one.complete && now - one.startedAt < GIVE_UP_MS));
}
