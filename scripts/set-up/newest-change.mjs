import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Time of the newest change below the given files and folders, ms since 1970; folders count too, so that a deleted
 * file is noticed. Missing paths count as never changed.
 * @param {readonly string[]} paths
 * @param {readonly string[]} [leftOut] paths below them that do not count
 * @returns {number}
 */
export function newestChange(paths, leftOut = []) {
  return Math.max(0, ...paths.filter((path) => !leftOut.includes(path)).map((path) => changeOf(path, leftOut)));
}

/**
 * @param {string} path
 * @param {readonly string[]} leftOut
 * @returns {number}
 */
function changeOf(path, leftOut) {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const children = readdirSync(path).map((name) => join(path, name));
  return Math.max(status.mtimeMs, newestChange(children, leftOut));
}
