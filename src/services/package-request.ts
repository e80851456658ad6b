import type { PackageInfo, PackageName } from '../domain/packages/package-manifest.ts';

/** What a package holds besides the version of its data. */
export type PackageBody = Readonly<Record<string, unknown>>;

/** A package that is wanted, and how it is read and fetched. */
export interface PackageRequest {
  readonly name: PackageName;
  /** Version of the data set. */
  readonly version: string;
  readonly info: PackageInfo;
  /** The content of bytes that are what `info` says; rejects with `PackageError` where they are not. */
  readonly read: (info: PackageInfo, bytes: ArrayBuffer) => Promise<PackageBody>;
  readonly fetchPackage: (info: PackageInfo) => Promise<{ readonly bytes: ArrayBuffer; readonly body: PackageBody }>;
}
