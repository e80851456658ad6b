import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Finds the file that a request path means in the first of `roots` that holds it. Never leaves a root, also not by
 * a symbolic link; names beginning with a dot are not served.
 * @param {readonly string[]} roots folders, absolute
 * @param {string} requestPath path part of the URL, still percent-encoded
 * @returns {Promise<{kind: 'file', path: string, size: number, modified: number} | {kind: 'folder'} | {kind: 'missing'} | {kind: 'bad'}>}
 */
export async function locateFile(roots, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return { kind: 'bad' };
  }
  if (path.includes('\0') || path.includes('\\')) return { kind: 'bad' };
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.'))) return { kind: 'missing' };
  const wantsFolder = path.endsWith('/');
  for (const root of roots) {
    const home = await realpathOrNull(root);
    const found = await realpathOrNull(join(root, ...segments, wantsFolder ? 'index.html' : ''));
    if (home === null || found === null || !`${found}${sep}`.startsWith(`${home}${sep}`)) continue;
    const status = await stat(found);
    if (status.isDirectory()) return { kind: 'folder' };
    if (status.isFile()) return { kind: 'file', path: found, size: status.size, modified: status.mtimeMs };
  }
  return { kind: 'missing' };
}

/** @param {string} path */
async function realpathOrNull(path) {
  try {
    return await realpath(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}
