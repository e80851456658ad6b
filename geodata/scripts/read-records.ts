import { readdir } from 'node:fs/promises';
import type { Geometry } from '../../src/domain/geometry.ts';
import type { IdentifiedRecord } from '../../src/domain/renewal-record.ts';
import { programmesSchema, siteCollectionSchema } from '../../src/domain/site-collection.ts';
import { GEODATA, readJson } from './read-json.ts';

/** A record as the data files hold it, with its geometry (WGS 84; null for unlocated and district-wide ones). */
export interface DataRecord {
  readonly record: IdentifiedRecord;
  readonly geometry: Geometry | null;
  readonly file: string;
}

/** All records, sites by theme file and then programmes; throws a ZodError where a file does not fit the schema. */
export async function readRecords(): Promise<readonly DataRecord[]> {
  const files = (await readdir(new URL('sites/', GEODATA))).filter((name) => name.endsWith('.geojson')).sort();
  const sites = await Promise.all(
    files.map(async (name) => {
      const file = `sites/${name}`;
      const collection = siteCollectionSchema.parse(await readJson(file));
      return collection.features.map(
        ({ id, properties, geometry }): DataRecord => ({ record: { id, ...properties }, geometry, file }),
      );
    }),
  );
  const { programmes } = programmesSchema.parse(await readJson('programmes.json'));
  return [...sites.flat(), ...programmes.map((record) => ({ record, geometry: null, file: 'programmes.json' }))];
}
