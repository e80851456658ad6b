import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Modules of the first view: the page and what it loads by itself, not on a press. The end-to-end test "asks for these
 * files and no others" holds them against the requests the page really makes.
 */
const MODULES = {
  wide: ['index.html', 'src/application.ts', 'src/components/ur-renewal-map.ts', 'src/late-desks.ts'],
  phone: ['src/components/phone-parts.ts'],
};

/** Most KiB gzip; a phone may ask for its tab bar and theme chips on top (`ownPhone`); `whole` is the sum of all groups, `onDemand` any one script or style sheet loaded later. */
export const LIMITS_KIB = { own: 62, ownPhone: 64, sites: 33, whole: 600, onDemand: 100 };

/**
 * @typedef {'own' | 'map' | 'sites' | 'base'} Group own code and libraries, MapLibre, site data, base map
 * @typedef {{file: string, imports?: string[], css?: string[]}} Chunk one entry of Vite's manifest
 */

/**
 * Files of the first view in a build, relative to it, by what they are.
 * @param {string} dist
 * @param {{phone: boolean}} screen a phone shows two parts more
 * @returns {Promise<Readonly<Record<Group, readonly string[]>>>}
 */
export async function firstViewFiles(dist, { phone }) {
  const text = await readFile(join(dist, '.vite', 'manifest.json'), 'utf8');
  /** @type {unknown} */
  const parsed = JSON.parse(text);
  const manifest = /** @type {Readonly<Record<string, Chunk>>} */ (parsed);
  /** @type {Set<string>} */
  const visited = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (visited.has(key)) return;
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} is listed for the first view, but the build has no such module`);
    visited.add(key);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const key of [...MODULES.wide, ...(phone ? MODULES.phone : [])]) visit(key);
  const code = [...visited].flatMap((key) => {
    const chunk = manifest[key];
    return chunk === undefined ? [] : [chunk.file, ...(chunk.css ?? [])];
  });
  const isMap = (/** @type {string} */ file) => file.startsWith('assets/maplibre');
  const [assets, data] = await Promise.all([readdir(join(dist, 'assets')), readdir(join(dist, 'data'))]);
  const packages = (/** @type {string} */ name) => data.filter((file) => file.startsWith(`${name}-`)).map((file) => `data/${file}`);
  const worker = assets.filter((file) => file.startsWith('maplibre-gl-worker-')).map((file) => `assets/${file}`);
  return {
    own: ['index.html', 'icon.svg', ...code.filter((file) => !isMap(file))],
    map: [...code.filter(isMap), ...worker],
    sites: [...packages('catalogue'), ...packages('vocabulary')],
    base: packages('base'),
  };
}
