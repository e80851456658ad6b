import type { GdalAddresses } from '../../formats/gdal/gdal-addresses.ts';
import type { OptionalPackages } from '../../services/optional/optional-packages.ts';

/** GDAL as far as a desk knows it: how large it is, whether it lies here, and how it is brought here to stay. */
export interface GdalReader {
  readonly addresses: GdalAddresses;
  readonly isHere: () => Promise<boolean>;
  /** Rejects with `OptionalPackageError`. */
  readonly keep: (onProgress: (share: number) => void, signal: AbortSignal) => Promise<void>;
}

/** GDAL among the optional packages. */
export const gdalReader = (packages: OptionalPackages): GdalReader => ({
  addresses: packages.addresses('gdal'),
  isHere: () => packages.isHere('gdal'),
  keep: (onProgress, signal) => packages.download('gdal', (done, all) => onProgress(done / all), signal),
});
