// `npm run check` step: what the built app weighs, gzip, by the groups of the first view; fails above a limit.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FIRST_VIEW, LIMITS_KIB, nameWithoutDigest } from './size/first-view.mjs';

const dist = resolve(import.meta.dirname, '..', 'dist');
const entries = await readdir(dist, { recursive: true, withFileTypes: true });
/** @type {Map<string, number>} name without digest -> KiB gzip */
const sizes = new Map();
for (const entry of entries.filter((one) => one.isFile())) {
  const path = join(entry.parentPath, entry.name);
  const name = nameWithoutDigest(relative(dist, path).replaceAll('\\', '/'));
  const kibibytes = gzipSync(await readFile(path), { level: 9 }).length / 1024;
  sizes.set(name, (sizes.get(name) ?? 0) + kibibytes);
}

/** @type {string[]} */
const problems = [];
/**
 * @param {string} what
 * @param {number} kibibytes
 * @param {number} [limit]
 */
function report(what, kibibytes, limit) {
  console.log(`${kibibytes.toFixed(1).padStart(8)} KiB  ${what}${limit === undefined ? '' : ` (at most ${limit})`}`);
  if (limit !== undefined && kibibytes > limit) problems.push(`${what}: ${kibibytes.toFixed(1)} KiB, at most ${limit}`);
}

let whole = 0;
for (const [group, { title, files }] of Object.entries(FIRST_VIEW)) {
  let sum = 0;
  for (const file of files) {
    const size = sizes.get(file);
    if (size === undefined) problems.push(`${file} is listed for the first view, but the build has no such file`);
    else report(`  ${file}`, size);
    sum += size ?? 0;
  }
  report(title, sum, /** @type {Readonly<Record<string, number>>} */ (LIMITS_KIB)[group]);
  whole += sum;
}
report('whole first view', whole, LIMITS_KIB.whole);

const listed = new Set(Object.values(FIRST_VIEW).flatMap(({ files }) => files));
console.log('on demand:');
for (const [name, size] of [...sizes].filter(([name]) => !listed.has(name) && /\.(js|css|json)$/.test(name) && !name.startsWith('.'))) {
  report(`  ${name}`, size, name.startsWith('data/') ? undefined : LIMITS_KIB.onDemand);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
