import { gzipSync } from 'node:zlib';
import { composePackages } from './compose-packages.ts';

/** Composes the data packages and prints their sizes; the Vite plugin beside this file puts them into the application. */
const { version, packages } = await composePackages();
process.stdout.write(`data version ${version}\n`);
for (const { name, json } of packages) {
  const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(8)} KiB`;
  process.stdout.write(`${name.padEnd(12)}${kib(Buffer.byteLength(json))}${kib(gzipSync(json, { level: 9 }).length)} gzip\n`);
}
