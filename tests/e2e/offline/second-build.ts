import { createHash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** A build that differs from another in one file of the program, as the next release would; returns its folder, which the caller removes. */
export async function secondBuild(dist: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'second-build-'));
  await cp(dist, folder, { recursive: true });
  const name = (await readdir(join(folder, 'assets'))).find((file) => file.startsWith('ur-legend-'));
  if (name === undefined) throw new Error('the build has no legend to change');
  const path = join(folder, 'assets', name);
  const before = await readFile(path);
  await appendFile(path, '\n// The second build.\n');
  const after = await readFile(path);
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const build = /build:[`"']([0-9a-f]{12})[`"']/.exec(worker)?.[1] ?? /"build":"([0-9a-f]{12})"/.exec(worker)?.[1];
  if (build === undefined || !worker.includes(sha256(before))) throw new Error('the service worker does not list the legend');
  const next = worker.replaceAll(sha256(before), sha256(after)).replaceAll(build, sha256(after).slice(0, 12)).replace(new RegExp(`(${name}[^}]*?bytes:)${before.length}`), `$1${after.length}`);
  await writeFile(join(folder, 'sw.js'), next);
  return folder;
}
