import { PackageStore } from '../storage/packages/package-store.ts';
import { PackageError } from './package-error.ts';
import type { PackageBody, PackageRequest } from './package-request.ts';

/** The packages on this device, as the loader takes them. */
export interface DevicePackages {
  /** From the device, else from the network; what had to be fetched is kept. Rejects with `PackageError`. */
  readonly take: (request: PackageRequest) => Promise<PackageBody>;
  /** From the device in the place of the network's, which failed with `error`; rejects with that where it is not here. */
  readonly takeInstead: (request: PackageRequest, error: unknown) => Promise<PackageBody>;
}

/** Where packages lie. */
export type PackageShelf = Pick<PackageStore, 'bytes' | 'keep'>;

/**
 * The packages in IndexedDB; a chunk of its own, which a page that comes over the network does not wait for. `onRepair`:
 * a package was damaged and has been fetched anew and kept.
 */
export function openDevicePackages(onRepair: (file: string) => void, shelf: PackageShelf = new PackageStore()): DevicePackages {
  /** Null where it is not here or the device does not say: then it is fetched as if nobody kept anything. */
  const bytesOf = (sha256: string): Promise<ArrayBuffer | null> => shelf.bytes(sha256).then((bytes) => bytes ?? null, () => null);

  const fetchAndKeep = async ({ info, name, version, fetchPackage }: PackageRequest, damaged: boolean): Promise<PackageBody> => {
    const { bytes, body } = await fetchPackage(info);
    // Shown all the same where it cannot be kept: the list of what is offline says that it is not.
    shelf.keep({ sha256: info.sha256, name, version }, bytes).then(
      () => damaged && onRepair(info.url),
      () => undefined,
    );
    return body;
  };

  return {
    take: async (request) => {
      const { info, read } = request;
      const bytes = isSecureContext ? await bytesOf(info.sha256) : null;
      if (!bytes) return fetchAndKeep(request, false);
      try {
        return await read(info, bytes);
      } catch (damage) {
        return fetchAndKeep(request, true).catch((error: unknown) => {
          // Nothing came in the place of what is here: say what is wrong with this device, not with the network.
          throw error instanceof PackageError && error.failure.kind === 'missing' ? damage : error;
        });
      }
    },
    takeInstead: async ({ info, read }, error) => {
      const bytes = await bytesOf(info.sha256);
      if (!bytes) throw error;
      return read(info, bytes);
    },
  };
}
