import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canUseApt } from './debian.mjs';

/** The libraries alone, which start nothing: Debian's packages of the single servers would. */
const PACKAGES = ['python3-swift', 'python3-lxml'];
const FILES = ['swift/proxy/server.py', 'eventlet/__init__.py', 'lxml/__init__.py'];
const FOLDER = '/usr/lib/python3/dist-packages';

/** Whether OpenStack Swift and what its S3 interface reads XML with are here. */
export const hasPhotoStore = () => FILES.every((file) => existsSync(join(FOLDER, file)));

/**
 * Makes sure that an S3-compatible store can be started, as root on Debian by installing it.
 * @param {string} folder the project's root
 * @returns {Promise<string | null>} why it cannot; null where it can
 */
export async function preparePhotoStore(folder) {
  if (hasPhotoStore()) return null;
  if (!canUseApt()) return 'OpenStack Swift was not found, and it can be installed here only on Debian or Ubuntu as root.';
  await aptInstall(PACKAGES, folder).catch((/** @type {unknown} */ error) => console.log(String(error)));
  return hasPhotoStore() ? null : 'OpenStack Swift could not be installed; the reason stands above.';
}
