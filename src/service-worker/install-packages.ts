import type { PackageInfo, PackageManifest, PackageName } from '../domain/packages/package-manifest.ts';
import { sha256Hex } from '../domain/sha256-hex.ts';
import type { PackageStore } from '../storage/packages/package-store.ts';
import { type FetchFile, fetchVerified } from './fetch-verified.ts';

/** Where data packages are kept. */
export type PackageShelf = Pick<PackageStore, 'bytes' | 'keep' | 'keepOnly'>;

/**
 * Brings every package of a data version to this device, unless it lies here whole. Rejects with `ShellError` or
 * `StorageError`; packages that arrived are kept for the next try.
 */
export async function installPackages(
  data: PackageManifest,
  { fetchFile, shelf, base }: { readonly fetchFile: FetchFile; readonly shelf: PackageShelf; readonly base: string },
  onArrival: (bytes: number) => void,
): Promise<void> {
  for (const [name, info] of Object.entries(data.packages) as [PackageName, PackageInfo][]) {
    const here = await shelf.bytes(info.sha256);
    if (here === undefined || (await sha256Hex(here)) !== info.sha256) {
      const { bytes } = await fetchVerified(fetchFile, base, info.url, info.sha256);
      await shelf.keep({ sha256: info.sha256, name, version: data.version }, bytes);
    }
    onArrival(info.bytes);
  }
}
