import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newestChange } from './newest-change.mjs';
import { runCommand } from './run-command.mjs';

/** What the built app is made of. */
const SOURCES = ['src', 'geodata', 'public', 'scripts/serve', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
/** Written by the build itself. */
const PRODUCTS = ['geodata/schema'];

/**
 * True when `dist` is missing, older than a source, or made with another file of base maps than is asked for.
 * @param {string} folder the project's root
 * @param {string | undefined} [baseMaps] the file of base maps; without one, what was built stays
 */
export function buildIsStale(folder, baseMaps) {
  const built = statSync(join(folder, 'dist', 'index.html'), { throwIfNoEntry: false });
  /** @param {string} path */
  const inFolder = (path) => join(folder, path);
  return built === undefined || newestSource(inFolder) > built.mtimeMs || (baseMaps !== undefined && baseMaps !== '' && textOf(baseMaps) !== textOf(join(folder, 'dist', 'basemaps.json')));
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** @param {(path: string) => string} inFolder */
function newestSource(inFolder) {
  return newestChange(SOURCES.map(inFolder), PRODUCTS.map(inFolder));
}

/**
 * Builds data and app when they are missing or older than their sources.
 * @param {string} folder the project's root
 */
export async function buildWhenStale(folder) {
  const baseMaps = process.env['BASEMAPS'];
  if (baseMaps !== undefined && baseMaps !== '' && textOf(baseMaps) === null) throw new Error(`BASEMAPS names a file that cannot be read: ${baseMaps}\nBASEMAPS 所指的文件无法读取：${baseMaps}`);
  if (!buildIsStale(folder, baseMaps)) return;
  console.log('Building data and app …');
  await runCommand('npm', ['run', '--silent', 'build'], folder);
}
