import { sha256Hex } from '../domain/sha256-hex.ts';
import { ShellError } from './shell-error.ts';

/** Fetches an address as the browser's `fetch` does; given so that tests need no server. */
export type FetchFile = (address: string, options: RequestInit) => Promise<Response>;

/** A file as it came, and its whole bytes. */
export interface VerifiedFile {
  readonly bytes: ArrayBuffer;
  readonly headers: Headers;
}

/**
 * A file whose digest is what the build says. What the browser's own cache holds is taken if it is that, else the server
 * is asked past the cache. Rejects with `ShellError`: `missing`, or `different` where the server has another version.
 */
export async function fetchVerified(fetchFile: FetchFile, base: string, path: string, sha256: string): Promise<VerifiedFile> {
  for (const cache of ['default', 'reload'] as const) {
    let response: Response;
    let bytes: ArrayBuffer;
    try {
      response = await fetchFile(new URL(path, base).href, { cache, credentials: 'same-origin' });
      bytes = await response.arrayBuffer();
    } catch (cause) {
      throw new ShellError('missing', path, { cause });
    }
    if (!response.ok) throw new ShellError('missing', path);
    if ((await sha256Hex(bytes)) === sha256) return { bytes, headers: response.headers };
  }
  throw new ShellError('different', path);
}
