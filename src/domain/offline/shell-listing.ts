import type { PackageManifest } from '../packages/package-manifest.ts';

/** One file of the program as the build made it. */
export interface ShellFile {
  /** Relative to the folder of the page. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}

/** Everything one version of the application consists of: the program and the data it was built with. */
export interface ShellListing {
  /** Digest over all files, short: two builds have the same only if they are the same. */
  readonly build: string;
  /** Path of the page that starts from the device; it sends for no data, because they lie here. */
  readonly page: string;
  readonly files: readonly ShellFile[];
  readonly data: PackageManifest;
}
