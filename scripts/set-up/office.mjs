import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canUseApt } from './debian.mjs';

/** What the office runs, by the files that show that it is here. */
const FILES = ['/usr/lib/cgi-bin/qgis_mapserv.fcgi', '/usr/lib/nginx/modules/ngx_http_js_module.so', '/usr/bin/spawn-fcgi', '/usr/sbin/nginx'];

/** Whether QGIS Server, nginx with njs and spawn-fcgi are here. */
export const hasOffice = () => FILES.every((file) => existsSync(file)) && spawnSync('setsid', ['--version']).error === undefined;

/** Whether Patroni, etcd, HAProxy and curl are here, which three database nodes are tried with. */
export const hasAvailability = () => ['/usr/bin/patroni', '/usr/bin/etcd', '/usr/sbin/haproxy', '/usr/bin/curl'].every((file) => existsSync(file));

/**
 * Makes sure that the office of the tests can be started, as root on Debian by installing its packages.
 * @param {string} folder the project's root
 * @returns {Promise<string | null>} why it cannot; null where it can
 */
export async function prepareOffice(folder) {
  if (hasOffice() && (hasAvailability() || !canUseApt())) return null;
  if (!canUseApt()) return 'QGIS Server, spawn-fcgi and nginx with njs were not found, and they can be installed here only on Debian or Ubuntu as root.';
  // One after the other: where only the three nodes cannot be had, the faults say that they skip them.
  for (const list of ['deploy/packages.txt', 'deploy/ha/packages.txt']) {
    const packages = readFileSync(join(folder, list), 'utf8').trim().split('\n');
    await aptInstall(packages, folder).catch((/** @type {unknown} */ error) => console.log(String(error)));
  }
  return hasOffice() ? null : 'QGIS Server, spawn-fcgi and nginx with njs could not be installed; the reason stands above.';
}
