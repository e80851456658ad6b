import type { PackageManifest, PackageName } from '../domain/packages/package-manifest.ts';
import { PackageError } from './package-error.ts';

/** Loads data packages of one data version. */
export interface PackageLoader {
  readonly version: string;
  /** The content of a package. Rejects with `PackageError`: missing, not JSON, or of another data version. */
  readonly load: (name: PackageName) => Promise<Readonly<Record<string, unknown>>>;
}

/** A loader over HTTP; `fetchFile` is the browser's `fetch`, given so that tests need no server. */
export function packageLoader(manifest: PackageManifest, fetchFile: (url: string) => Promise<Response>): PackageLoader {
  const load = async (name: PackageName): Promise<Readonly<Record<string, unknown>>> => {
    const file = manifest.packages[name].url;
    let response: Response;
    try {
      response = await fetchFile(file);
    } catch (cause) {
      throw new PackageError({ kind: 'missing', file }, { cause });
    }
    if (!response.ok) throw new PackageError({ kind: 'missing', file });
    let body: unknown;
    try {
      body = await response.json();
    } catch (cause) {
      throw new PackageError({ kind: 'broken', file }, { cause });
    }
    if (typeof body !== 'object' || body === null || !('version' in body)) throw new PackageError({ kind: 'broken', file });
    if (body.version !== manifest.version) throw new PackageError({ kind: 'mixed', file });
    return { ...body };
  };
  return { version: manifest.version, load };
}
