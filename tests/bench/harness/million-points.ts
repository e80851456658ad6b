import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { makeTiles } from '../../../scripts/tiles/make-tiles.ts';
import { startGdal } from '../../../scripts/tiles/start-gdal.ts';
import { mapBounds } from '../../../src/map/camera/map-limits.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';

/** Folder of the archive, which is served as it is, and its name. */
export const ARCHIVES = resolve(import.meta.dirname, '../../../.cache/bench-archives');
export const MILLION = 'million-points.pmtiles';
const POINTS = 1_000_000;
const SEED = 1_000_003;
/** Farther away tiles would hold more than the builder puts into one. */
const ZOOMS = { minZoom: 12, maxZoom: 14 } as const;

/** Makes a million seeded points into tiles with the project's own builder, once: later runs find them. Throws where one is missing. */
export async function millionPoints(): Promise<void> {
  const file = resolve(ARCHIVES, MILLION);
  if (await stat(file).then(() => true, () => false)) return;
  const random = seededRandom(SEED);
  const [west, south, east, north] = mapBounds;
  const encoder = new TextEncoder();
  const lines = Array.from({ length: POINTS }, (_, index) => `{"type":"Feature","properties":{"k":${index % 7}},"geometry":{"type":"Point","coordinates":[${(west + random() * (east - west)).toFixed(6)},${(south + random() * (north - south)).toFixed(6)}]}}`);
  const made = makeTiles(await startGdal(), { fileName: 'points.geojsonl', bytes: encoder.encode(lines.join('\n')), layer: null, name: 'points', ...ZOOMS });
  if (made.features !== POINTS || made.inClosestZoom < POINTS) throw new Error(`${made.features} points were read and ${made.inClosestZoom} are in the closest tiles, not ${POINTS}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, made.bytes);
  await rename(`${file}.part`, file);
}
