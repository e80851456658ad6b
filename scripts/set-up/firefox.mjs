import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canUseApt } from './debian.mjs';

/** Debian's packages: the browser, and a screen in memory, for without any screen Firefox draws no WebGL. */
const PACKAGES = ['firefox-esr', 'xvfb'];

/**
 * Where Firefox is: `FIREFOX_PATH`, else one installed on the machine; null where there is none.
 * @returns {string | null}
 * @throws {Error} when FIREFOX_PATH names a file that does not exist
 */
export function findFirefox(environment = process.env) {
  const named = environment['FIREFOX_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`FIREFOX_PATH names "${named}", which does not exist.`);
    return named;
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** Whether a screen in memory can be had. */
export const hasXvfb = () => spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;

/**
 * Makes sure that Firefox and a screen for it are here, as root on Debian by installing them.
 * @param {string} folder the project's root
 * @returns {Promise<string | null>} why they are not; null where they are
 */
export async function prepareFirefox(folder) {
  const isHere = () => findFirefox() !== null && hasXvfb();
  if (isHere()) return null;
  if (!canUseApt()) return 'Firefox or Xvfb was not found, and they can be installed here only on Debian or Ubuntu as root.';
  await aptInstall(PACKAGES, folder).catch((/** @type {unknown} */ error) => console.log(String(error)));
  return isHere() ? null : 'Firefox or Xvfb could not be installed; the reason stands above.';
}
