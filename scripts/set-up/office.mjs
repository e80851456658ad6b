import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canUseApt } from './debian.mjs';

/** What the office runs, by the files that show that it is here. */
const FILES = ['/usr/lib/cgi-bin/qgis_mapserv.fcgi', '/usr/lib/nginx/modules/ngx_http_js_module.so', '/usr/bin/spawn-fcgi', '/usr/sbin/nginx'];

/** Whether QGIS Server, nginx with njs and spawn-fcgi are here. */
export const hasOffice = () => FILES.every((file) => existsSync(file)) && spawnSync('setsid', ['--version']).error === undefined;

/**
 * Makes sure that the office of the tests can be started, as root on Debian by installing its packages.
 * @param {string} folder the project's root
 * @returns {Promise<string | null>} why it cannot; null where it can
 */
export async function prepareOffice(folder) {
  if (hasOffice()) return null;
  if (!canUseApt()) return 'QGIS Server, spawn-fcgi and nginx with njs were not found, and they can be installed here only on Debian or Ubuntu as root.';
  const packages = readFileSync(join(folder, 'deploy/packages.txt'), 'utf8').trim().split('\n');
  await aptInstall(packages, folder).catch((/** @type {unknown} */ error) => console.log(String(error)));
  return hasOffice() ? null : 'QGIS Server, spawn-fcgi and nginx with njs could not be installed; the reason stands above.';
}
