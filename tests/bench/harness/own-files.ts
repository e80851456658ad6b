import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mapBounds } from '../../../src/map/camera/map-limits.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import { geoJsonPieces } from '../pages/import-100mb/geojson-pieces.ts';

/** Folder of files that are given to the app as a person's own, and served to the bare page. */
export const OWN_FILES = resolve(import.meta.dirname, '../../../.cache/bench-own-files');
const POINTS = 100_000;
export const USES = ['住宅', '商业', '公园'] as const;
const SEED = 100_003;

/** The file of 100,000 plots and 100 MB; its path. */
export const plotsFile = (): Promise<string> => written('plots-100mb.geojson', geoJsonPieces());

/** A file of 100,000 seeded points with a use and a value; its name in the folder. */
export async function pointsFile(): Promise<string> {
  const name = 'points-100k.geojson';
  await written(name, pointPieces());
  return name;
}

function* pointPieces(): Generator<string> {
  const random = seededRandom(SEED);
  const [west, south, east, north] = mapBounds;
  yield '{"type":"FeatureCollection","features":[\n';
  for (let index = 0; index < POINTS; index += 1) {
    const coordinates = [west + random() * (east - west), south + random() * (north - south)].map((degrees) => Number(degrees.toFixed(6)));
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify({ type: 'Feature', properties: { 名称: `走访点 ${index}`, 用途: USES[index % USES.length], 面积: Math.round(random() * 1e5) }, geometry: { type: 'Point', coordinates } })}`;
  }
  yield '\n]}\n';
}

/** Writes a file once: later runs find it. */
async function written(name: string, pieces: Iterable<string>): Promise<string> {
  const path = resolve(OWN_FILES, name);
  if (await stat(path).then(() => true, () => false)) return path;
  await mkdir(OWN_FILES, { recursive: true });
  await pipeline(Readable.from(pieces), createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
  return path;
}
