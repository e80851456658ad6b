import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canUseApt } from './debian.mjs';
import { hasXvfb } from './firefox.mjs';

/** Debian's packages: the driver, which brings WebKitGTK with its small browser, and a screen in memory. */
const PACKAGES = ['webkit2gtk-driver', 'xvfb'];

/**
 * Where the driver of WebKitGTK is: `WEBKIT_DRIVER_PATH`, else one installed on the machine; null where there is none. The driver
 * knows its browser by itself.
 * @returns {string | null}
 * @throws {Error} when WEBKIT_DRIVER_PATH names a file that does not exist
 */
export function findWebKit(environment = process.env) {
  const named = environment['WEBKIT_DRIVER_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`WEBKIT_DRIVER_PATH names "${named}", which does not exist.`);
    return named;
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'WebKitWebDriver')).find((path) => existsSync(path)) ?? null;
}

/**
 * Makes sure that WebKitGTK and a screen for it are here, as root on Debian by installing them.
 * @param {string} folder the project's root
 * @returns {Promise<string | null>} why they are not; null where they are
 */
export async function prepareWebKit(folder) {
  const isHere = () => findWebKit() !== null && hasXvfb();
  if (isHere()) return null;
  if (!canUseApt()) return 'WebKitGTK or Xvfb was not found, and they can be installed here only on Debian or Ubuntu as root.';
  await aptInstall(PACKAGES, folder).catch((/** @type {unknown} */ error) => console.log(String(error)));
  return isHere() ? null : 'WebKitGTK or Xvfb could not be installed; the reason stands above.';
}
