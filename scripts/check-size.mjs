// `npm run check` step: what the built app weighs, gzip, by the groups of the first view; fails above a limit.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstViewFiles, LIMITS_KIB } from './size/first-view.mjs';

const TITLES = { own: 'own code and libraries', map: 'MapLibre', sites: 'site data', base: 'base map', after: 'after the map' };

const dist = resolve(import.meta.dirname, '..', 'dist');
const kibibytes = async (/** @type {string} */ file) => gzipSync(await readFile(join(dist, file)), { level: 9 }).length / 1024;

/** @type {string[]} */
const problems = [];
/**
 * @param {string} what
 * @param {number} size
 * @param {number} [limit]
 */
function report(what, size, limit) {
  console.log(`${size.toFixed(1).padStart(8)} KiB  ${what}${limit === undefined ? '' : ` (at most ${limit})`}`);
  if (limit !== undefined && size > limit) problems.push(`${what}: ${size.toFixed(1)} KiB, at most ${limit}`);
}

/** @type {Set<string>} */
const first = new Set();
for (const screen of /** @type {const} */ (['wide', 'phone'])) {
  console.log(`first view, ${screen}:`);
  let whole = 0;
  for (const [group, files] of Object.entries(await firstViewFiles(dist, { phone: screen === 'phone' }))) {
    let sum = 0;
    for (const file of files) {
      const size = await kibibytes(file);
      report(`    ${file}`, size);
      first.add(file);
      sum += size;
    }
    const name = /** @type {keyof typeof TITLES} */ (group);
    const limit = group === 'own' && screen === 'phone' ? LIMITS_KIB.ownPhone : /** @type {Readonly<Record<string, number>>} */ (LIMITS_KIB)[group];
    report(`  ${TITLES[name]}`, sum, limit);
    if (name !== 'after') whole += sum;
  }
  report('  whole', whole, LIMITS_KIB.whole);
}

console.log('on demand:');
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  const file = relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
  if (!entry.isFile() || first.has(file) || !/^(assets|data)\/.+\.(js|css|json)$/.test(file)) continue;
  report(`    ${file}`, await kibibytes(file), file.startsWith('data/') ? undefined : LIMITS_KIB.onDemand);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
