import { spawnSync } from 'node:child_process';

/** What GDAL reads of a file. */
export interface Judged {
  readonly features: readonly { readonly geometry: { readonly type: string; readonly coordinates: unknown } | null; readonly properties: Readonly<Record<string, unknown>> }[];
}

function run(program: string, parameters: readonly string[]): string {
  const { stdout, status, stderr } = spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0 || /ERROR/.test(stderr)) throw new Error(stderr);
  return stdout;
}

/** What Debian's GDAL reads of a file, as GeoJSON. */
export const judge = (path: string, ...options: readonly string[]): Judged =>
  JSON.parse(run('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=10', '/vsistdout/', path, ...options])) as Judged;

/** Writes a file of another format with Debian's GDAL. */
export const foreign = (...parameters: readonly string[]): void => void run('ogr2ogr', parameters);

/** Names of the layers of a file. */
export const layersOf = (path: string): readonly string[] => [...run('ogrinfo', ['-q', path]).matchAll(/^\d+: (.+?)(?: \([^()]*\))?$/gm)].map(([, name = '']) => name);

const flat = (coordinates: unknown): readonly number[] => (Array.isArray(coordinates) ? coordinates.flatMap(flat) : [coordinates as number]);

/** The largest difference between the numbers of two geometries in order of size, for rings may begin elsewhere and turn the other way; infinite where they are not as many. */
export function spread(found: unknown, wanted: unknown): number {
  const [a, b] = [flat(found), flat(wanted)].map((numbers) => [...numbers].sort((x, y) => x - y));
  if (!a || !b || a.length !== b.length) return Infinity;
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? NaN))));
}
