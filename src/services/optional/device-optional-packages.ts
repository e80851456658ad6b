import type { OptionalPackage } from '../../domain/packages/optional-package.ts';
import { OptionalPackages } from './optional-packages.ts';

/** Put in by the build (scripts/optional-packages-plugin.mjs). */
declare const OPTIONAL_PACKAGES: readonly OptionalPackage[];

/** Optional packages of this build in this browser. */
export const deviceOptionalPackages = (): OptionalPackages =>
  new OptionalPackages({ packages: OPTIONAL_PACKAGES, base: document.baseURI, caches: (globalThis as { caches?: CacheStorage }).caches, fetchFile: (address, options) => fetch(address, options) });
