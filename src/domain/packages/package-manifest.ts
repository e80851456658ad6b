/** The data packages of the application; `catalogue`, `vocabulary` and `base` make the first view. */
export type PackageName = 'catalogue' | 'vocabulary' | 'base' | 'records' | 'search' | 'forms';

/** What the page says about the data it was built with; mixed versions are refused. */
export interface PackageManifest {
  readonly version: string;
  readonly packages: Readonly<Record<PackageName, PackageInfo>>;
}

export interface PackageInfo {
  /** Address relative to the page. */
  readonly url: string;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}
