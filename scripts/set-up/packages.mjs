import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {{version?: string, optional?: boolean, link?: boolean}} LockedPackage
 * @typedef {{packages?: Record<string, LockedPackage>}} Lock
 */

/**
 * Packages that the lock file asks for and `node_modules` does not hold in that version. Optional ones (built for
 * another system) may be absent.
 * @param {Lock} lock package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, which npm writes last; null when there is none
 * @returns {string[]} paths such as `node_modules/lit`
 */
export function outdatedPackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, { version, optional }]) => {
      const present = installed?.packages?.[path];
      return path !== '' && (present === undefined ? optional !== true : present.version !== version);
    })
    .map(([path]) => path);
}

/**
 * Makes `node_modules` what the lock file says; does nothing when it is already.
 * @param {string} folder the project's root
 */
export async function installPackages(folder) {
  const lock = readLock(join(folder, 'package-lock.json'));
  if (lock === null) throw new Error(`package-lock.json is missing in ${folder}.`);
  const outdated = outdatedPackages(lock, readLock(join(folder, 'node_modules', '.package-lock.json')));
  if (outdated.length === 0) return;
  console.log(`Installing packages (${outdated.length} missing or of another version) …`);
  await runCommand('npm', ['ci', '--no-audit', '--no-fund'], folder);
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  return existsSync(path) ? /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8'))) : null;
}
