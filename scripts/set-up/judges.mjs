import { spawnSync } from 'node:child_process';
import { aptInstall, canUseApt } from './debian.mjs';

/** Programs of others that judge what this one converts and writes, by the Debian packages they come in. */
const JUDGES = { cs2cs: 'proj-bin', ogrinfo: 'gdal-bin', pdftotext: 'poppler-utils' };

/** Programs that are not here. @returns {readonly (keyof typeof JUDGES)[]} */
const missing = () => /** @type {(keyof typeof JUDGES)[]} */ (Object.keys(JUDGES)).filter((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined);

/**
 * Makes sure that the judges are here, as root on Debian by installing them.
 * @param {string} folder the project's root
 * @returns {Promise<string | null>} why there are none; null where there are
 */
export async function prepareJudges(folder) {
  if (missing().length === 0) return null;
  if (!canUseApt()) return `${missing().join(' and ')} were not found, and can be installed here only on Debian or Ubuntu as root.`;
  await aptInstall(missing().map((program) => JUDGES[program]), folder).catch((/** @type {unknown} */ error) => console.log(String(error)));
  return missing().length === 0 ? null : `${missing().join(' and ')} could not be installed; the reason stands above.`;
}
