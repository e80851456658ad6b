import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canUseApt } from './debian.mjs';

/** Where Debian keeps a folder for each version of PostgreSQL. */
const DEBIAN_VERSIONS = '/usr/lib/postgresql';
/** Debian's names, which stand for its current versions. */
const PACKAGES = ['postgresql', 'postgresql-postgis'];
const DEBIAN_EXTENSIONS = '/usr/share/postgresql';

/**
 * The folder of PostgreSQL's programs that has PostGIS beside it: `POSTGRES_BIN`, else Debian's newest; null where there
 * is none.
 * @returns {string | null}
 */
export function findPostgis(environment = process.env) {
  const named = environment['POSTGRES_BIN'];
  if (named !== undefined && named !== '') {
    if (!existsSync(join(named, 'initdb'))) throw new Error(`POSTGRES_BIN names "${named}", where there is no initdb.`);
    return named;
  }
  const versions = existsSync(DEBIAN_VERSIONS) ? readdirSync(DEBIAN_VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  const debian = versions.find((version) => hasPostgis(join(DEBIAN_EXTENSIONS, version)) && existsSync(join(DEBIAN_VERSIONS, version, 'bin/initdb')));
  return debian === undefined ? null : join(DEBIAN_VERSIONS, debian, 'bin');
}

/** @param {string} share folder of PostgreSQL's shared files */
function hasPostgis(share) {
  return existsSync(join(share, 'extension/postgis.control'));
}

/**
 * Makes sure that the server tests find PostgreSQL with PostGIS, as root on Debian by installing it.
 * @param {string} folder the project's root
 * @returns {Promise<string | null>} why there is none; null where there is one
 */
export async function preparePostgis(folder) {
  if (findPostgis() !== null) return null;
  if (!canUseApt()) return 'PostgreSQL with PostGIS was not found, and it can be installed here only on Debian or Ubuntu as root.';
  await aptInstall(PACKAGES, folder).catch((/** @type {unknown} */ error) => console.log(String(error)));
  return findPostgis() === null ? 'PostgreSQL with PostGIS could not be installed; the reason stands above.' : null;
}
