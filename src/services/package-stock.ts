import type { PackageManifest, PackageName } from '../domain/packages/package-manifest.ts';
import { sha256Hex } from '../domain/sha256-hex.ts';
import { PackageStore } from '../storage/packages/package-store.ts';

/** A data package as it lies on this device, or does not. */
export interface StockedPackage {
  readonly name: PackageName;
  readonly bytes: number;
  readonly sha256: string;
  /** `whole` is said only of bytes that were read and compared; `here` of those that were not. */
  readonly state: 'here' | 'whole' | 'damaged' | 'missing';
  /** Milliseconds since 1970; null where it is not here. */
  readonly keptAt: number | null;
}

/** The packages of this page's data version on this device; with `verify` each is read and held against its digest. Rejects with `StorageError`. */
export async function packageStock(manifest: PackageManifest, verify: boolean, store: Pick<PackageStore, 'bytes' | 'list'> = new PackageStore()): Promise<readonly StockedPackage[]> {
  const kept = new Map((await store.list()).map((one) => [one.sha256, one]));
  const names = Object.keys(manifest.packages) as PackageName[];
  return Promise.all(
    names.map(async (name): Promise<StockedPackage> => {
      const { sha256, bytes } = manifest.packages[name];
      const here = kept.get(sha256);
      const known = { name, bytes, sha256, keptAt: here?.keptAt ?? null };
      if (!here) return { ...known, state: 'missing' };
      if (!verify) return { ...known, state: 'here' };
      const read = await store.bytes(sha256);
      const whole = read !== undefined && (await sha256Hex(read)) === sha256;
      return { ...known, state: whole ? 'whole' : read === undefined ? 'missing' : 'damaged' };
    }),
  );
}
