import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Chunks of the first view by name, which ends when the map stands: the page and what it loads by itself until then, not on a press;
 * and what follows by itself (map controls, doors to the desks). The end-to-end test "asks for these files and no others"
 * holds both against the requests the page really makes.
 */
const MODULES = {
  wide: ['index', 'application', 'ur-renewal-map'],
  phone: ['phone-parts'],
  filters: ['filter-parts'],
  after: ['late-desks'],
};

/** Most KiB gzip; a phone may ask for its tab bar and theme chips on top (`ownPhone`); `after` follows the map; `whole` is the sum of all groups, `onDemand` any one script or style sheet loaded later. */
export const LIMITS_KIB = { own: 60, ownPhone: 60, sites: 33, after: 8, whole: 600, onDemand: 100 };

/**
 * @typedef {'own' | 'map' | 'sites' | 'base' | 'after'} Group own code and libraries, MapLibre, site data, base map, what follows the map
 * @typedef {{file: string, name?: string, imports?: string[], css?: string[]}} Chunk one entry of Vite's manifest
 */

/**
 * Files of the first view in a build, relative to it, by what they are; `after` are those that follow it.
 * @param {string} dist
 * @param {{phone: boolean, filters?: boolean}} screen a phone shows two parts more, a desktop the filters beside the list
 * @returns {Promise<Readonly<Record<Group, readonly string[]>>>}
 */
export async function firstViewFiles(dist, { phone, filters = !phone }) {
  const text = await readFile(join(dist, '.vite', 'manifest.json'), 'utf8');
  /** @type {unknown} */
  const parsed = JSON.parse(text);
  const manifest = /** @type {Readonly<Record<string, Chunk>>} */ (parsed);
  /** @type {Set<string>} */
  const visited = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined || visited.has(key)) return;
    visited.add(key);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  /** @param {readonly string[]} names */
  const filesOf = (names) => {
    const before = new Set(visited);
    for (const name of names) {
      const [key] = Object.entries(manifest).find(([, chunk]) => chunk.name === name) ?? [];
      if (key === undefined) throw new Error(`${name} is listed for the first view, but the build has no such chunk`);
      visit(key);
    }
    return [...visited].flatMap((key) => {
      const chunk = manifest[key];
      return chunk === undefined || before.has(key) ? [] : [chunk.file, ...(chunk.css ?? [])];
    });
  };
  const code = filesOf([...MODULES.wide, ...(phone ? MODULES.phone : []), ...(filters ? MODULES.filters : [])]);
  const isMap = (/** @type {string} */ file) => file.startsWith('assets/maplibre');
  const [assets, data] = await Promise.all([readdir(join(dist, 'assets')), readdir(join(dist, 'data'))]);
  const packages = (/** @type {string} */ name) => data.filter((file) => file.startsWith(`${name}-`)).map((file) => `data/${file}`);
  const worker = assets.filter((file) => file.startsWith('maplibre-gl-worker-')).map((file) => `assets/${file}`);
  return {
    own: ['index.html', 'icon.svg', ...code.filter((file) => !isMap(file))],
    map: [...code.filter(isMap), ...worker],
    sites: [...packages('catalogue'), ...packages('vocabulary')],
    base: packages('base'),
    after: filesOf(MODULES.after),
  };
}
