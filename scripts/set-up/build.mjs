import { statSync } from 'node:fs';
import { join } from 'node:path';
import { newestChange } from './newest-change.mjs';
import { runCommand } from './run-command.mjs';

/** What the built app is made of. */
const SOURCES = ['src', 'geodata', 'public', 'scripts/serve', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
/** Written by the build itself. */
const PRODUCTS = ['geodata/schema'];

/**
 * True when `dist` is missing or older than a source.
 * @param {string} folder the project's root
 */
export function buildIsStale(folder) {
  const built = statSync(join(folder, 'dist', 'index.html'), { throwIfNoEntry: false });
  /** @param {string} path */
  const inFolder = (path) => join(folder, path);
  return built === undefined || newestSource(inFolder) > built.mtimeMs;
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
  if (!buildIsStale(folder)) return;
  console.log('Building data and app …');
  await runCommand('npm', ['run', '--silent', 'build'], folder);
}
