import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST, serveReferencePages } from './servers.ts';

/** Address of the bare MapLibre page with the base map of the built app. */
export async function bareMapAddress(): Promise<string> {
  const origin = await serveReferencePages();
  const base = (await readdir(join(DIST, 'data'))).find((name) => name.startsWith('base-'));
  if (base === undefined) throw new Error('the build holds no base map');
  return `${origin}/bare-maplibre/?base=data/${base}`;
}
