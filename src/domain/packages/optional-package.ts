import type { PackageInfo } from './package-manifest.ts';

/** What a person may bring to the device on top of what everybody keeps: the program that reads and writes the formats of offices. */
export type OptionalPackageName = 'gdal';

/** One optional package of this build. */
export interface OptionalPackage {
  readonly name: OptionalPackageName;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  /** Addresses relative to the page, sizes and digests; what each is for stands in `role`. */
  readonly files: readonly OptionalFile[];
}

export interface OptionalFile extends PackageInfo {
  readonly role: 'script' | 'wasm' | 'data';
}

/** What of an optional package is on this device; `here` until every digest was compared. */
export interface OptionalStock {
  readonly name: OptionalPackageName;
  readonly version: string;
  readonly licence: string;
  readonly bytes: number;
  readonly state: 'absent' | 'partial' | 'here' | 'whole' | 'damaged';
  /** Milliseconds since 1970; null where it is not here. */
  readonly keptAt: number | null;
}
