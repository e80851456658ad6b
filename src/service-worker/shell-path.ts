/** The parts of a request that decide whether the service worker answers it. */
export interface AskedFile {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly headers: { readonly has: (name: string) => boolean };
}

/** Paths under which the page itself is asked for, relative to its folder. */
const PAGE_PATHS = ['', 'index.html'];
/** Programs carry their digest in their name: an older version's may still be asked for by an older tab. */
const PROGRAM = /^assets\/[^/]+$/;
/** Parts of optional packages; they are here where a person has brought them. */
const OPTIONAL = /^optional\/[^/]+$/;

/**
 * Path of the file of the program that a request means, relative to the folder of the page; null where the request is
 * none of the service worker's business: anything but a plain GET of a file it holds – records that are sent, data,
 * downloads, parts of files, other folders, other origins – goes to the network untouched.
 */
export function shellPath({ method, url, mode, headers }: AskedFile, base: string, page: string, files: ReadonlySet<string>): string | null {
  if (method !== 'GET' || !url.startsWith(base) || headers.has('range')) return null;
  const path = decodeURI(url.slice(base.length).split(/[?#]/, 1)[0] ?? '');
  if (mode === 'navigate') return PAGE_PATHS.includes(path) ? page : null;
  return files.has(path) || PROGRAM.test(path) || OPTIONAL.test(path) ? path : null;
}
