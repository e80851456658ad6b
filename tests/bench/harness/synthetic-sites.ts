import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import type { CatalogueEntry } from '../../../src/domain/catalogue.ts';
import { packCatalogue, unpackCatalogue, type CataloguePackage } from '../../../src/domain/packages/catalogue-package.ts';
import { stages, themes } from '../../../src/domain/terms.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import { DIST } from './servers.ts';

const OVERLAY = resolve(import.meta.dirname, '../../../.cache/bench-synthetic');
/** West, south, east, north: the built-up part of the district. */
const AREA = [120.32, 36.06, 120.43, 36.16] as const;
const SEED = 5_000;
const DOCUMENT = 'qingdao-2024-03';

const oneOf = <T>(values: readonly T[], random: () => number): T => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
};

function syntheticEntries(count: number): CatalogueEntry[] {
  const random = seededRandom(SEED);
  const [west, south, east, north] = AREA;
  return Array.from({ length: count }, (_, index) => {
    const year = 2021 + Math.floor(random() * 5);
    return {
      id: `synthetic-${index}`,
      name: { zh: `试验点${index}`, en: `Trial ${index}` },
      aliases: [],
      themes: [oneOf(themes, random)],
      campaign: null,
      industry: null,
      listType: null,
      parent: null,
      group: null,
      districtWide: false,
      precision: 'street',
      extent: null,
      errorMetres: 200,
      method: 'synthetic',
      anchor: [west + random() * (east - west), south + random() * (north - south)],
      subdistricts: [],
      shape: { kind: 'point' },
      facts: [{ nature: 'actual', document: DOCUMENT, fromYear: year, toYear: year, date: String(year), stage: oneOf(stages, random) }],
    };
  });
}

/** Folder to serve before `dist`: the app with so many made-up sites more, and those as `data/synthetic.geojson`. */
export async function writeSyntheticSites(count: number): Promise<string> {
  const name = (await readdir(join(DIST, 'data'))).find((file) => file.startsWith('catalogue-'));
  if (name === undefined) throw new Error('the build holds no catalogue');
  const text = await readFile(join(DIST, 'data', name), 'utf8');
  const real = unpackCatalogue(JSON.parse(text) as CataloguePackage);
  const added = syntheticEntries(count);
  const json = JSON.stringify(packCatalogue({ version: real.version, entries: [...real.entries, ...added] }));
  const digest = (body: string): string => createHash('sha256').update(body).digest('hex');
  const page = await readFile(join(DIST, 'index.html'), 'utf8');
  const geojson: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: [...real.entries, ...added].flatMap(({ id, anchor, facts, themes: [theme] }) =>
      anchor === null ? [] : [{ type: 'Feature', geometry: { type: 'Point', coordinates: [...anchor] }, properties: { id, theme, year: Math.min(...facts.map(({ toYear }) => toYear)) } }],
    ),
  };
  await mkdir(join(OVERLAY, 'data'), { recursive: true });
  await Promise.all([
    writeFile(join(OVERLAY, 'data', name), json),
    writeFile(join(OVERLAY, 'data', 'synthetic.geojson'), JSON.stringify(geojson)),
    writeFile(join(OVERLAY, 'index.html'), page.replaceAll(digest(text), digest(json))),
  ]);
  return OVERLAY;
}
