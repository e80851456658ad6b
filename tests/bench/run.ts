import { readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Bench, JudgedResult } from './harness/bench.ts';
import { closeBrowser } from './harness/browser.ts';
import { formatTable } from './harness/format-table.ts';
import { stopServers } from './harness/servers.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** `npm run bench [name…]`: runs the named benchmarks or all, prints a table, writes `bench-results.json`. */
const wanted = process.argv.slice(2);
const benches: Bench[] = [];
for (const file of (await readdir(import.meta.dirname, { recursive: true })).filter((path) => path.endsWith('.bench.ts'))) {
  const loaded = (await import(resolve(import.meta.dirname, file))) as { readonly benches: readonly Bench[] };
  benches.push(...loaded.benches);
}
benches.sort((a, b) => a.name.localeCompare(b.name, 'en'));
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No benchmark named ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const results: JudgedResult[] = [];
try {
  for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`${bench.name} …`);
    results.push(...(await bench.run()));
  }
} finally {
  await closeBrowser();
  await stopServers();
}
console.log(`\n${formatTable(results)}\n`);
const published = results.map(({ name, n, ours, reference, referenceName, ratio, unit }) => ({ name, n, ours, reference, referenceName, ratio, unit }));
await writeFile(resolve(ROOT, 'bench-results.json'), `${JSON.stringify(published, null, 2)}\n`);
process.exitCode = results.every(({ ratio, limit }) => ratio <= limit) ? 0 : 1;
