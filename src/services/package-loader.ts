import type { PackageInfo, PackageManifest, PackageName } from '../domain/packages/package-manifest.ts';
import { sha256Hex } from '../domain/sha256-hex.ts';
import type { DevicePackages } from './device-packages.ts';
import { PackageError } from './package-error.ts';
import type { PackageBody } from './package-request.ts';

/** Loads data packages of one data version. */
export interface PackageLoader {
  readonly version: string;
  /** The content of a package. Rejects with `PackageError`: missing, not what the build made, or of another data version. */
  readonly load: (name: PackageName) => Promise<PackageBody>;
}

/** Where packages come from; given, so that tests need neither server nor database. */
export interface PackageSources {
  /** The browser's `fetch`. */
  readonly fetchFile: (url: string) => Promise<Response>;
  /** Opens the packages on this device; rejects where its program did not arrive. */
  readonly device: () => Promise<DevicePackages>;
  /** Whether the page sent for a file with its own first bytes: then it is on its way, and the device is asked only if it does not come. */
  readonly travelling: (url: string) => boolean;
}

/**
 * A loader that takes packages from the device first, and from the network what is not there or is not whole. Whatever it
 * takes has the digest that the page's manifest names, so that versions cannot mix.
 */
export function packageLoader(manifest: PackageManifest, { fetchFile, device, travelling }: PackageSources): PackageLoader {
  const { version, packages } = manifest;

  const read = async ({ url: file, sha256 }: PackageInfo, bytes: ArrayBuffer): Promise<PackageBody> => {
    const body = parse(bytes);
    if (body && body['version'] !== version) throw new PackageError({ kind: 'mixed', file });
    // Pages that are not served securely have no digests; they also have no service worker and keep nothing.
    const whole = body && (!isSecureContext || (await sha256Hex(bytes)) === sha256);
    if (!whole) throw new PackageError({ kind: 'broken', file });
    return body;
  };

  const fetchPackage = async (info: PackageInfo): Promise<{ readonly bytes: ArrayBuffer; readonly body: PackageBody }> => {
    let bytes: ArrayBuffer;
    try {
      const response = await fetchFile(info.url);
      if (!response.ok) throw new TypeError(String(response.status));
      bytes = await response.arrayBuffer();
    } catch (cause) {
      throw new PackageError({ kind: 'missing', file: info.url }, { cause });
    }
    return { bytes, body: await read(info, bytes) };
  };

  return {
    version,
    load: async (name) => {
      const info = packages[name];
      const fetched = async (): Promise<PackageBody> => (await fetchPackage(info)).body;
      const request = { name, version, info, read, fetchPackage };
      if (!travelling(info.url)) return device().then((shelf) => shelf.take(request), fetched);
      return fetched().catch((error: unknown) => device().then((shelf) => shelf.takeInstead(request, error), () => Promise.reject(error as Error)));
    },
  };
}

function parse(bytes: ArrayBuffer): PackageBody | null {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof body === 'object' && body && 'version' in body ? (body) : null;
  } catch {
    return null;
  }
}
