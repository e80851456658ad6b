import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { baseMapsFileSchema } from '../../src/domain/base-maps/base-maps-file.ts';
import type { Issue } from '../../src/domain/checks/issue.ts';
import { commonQuestionsSchema, formSourceSchema } from '../../src/domain/forms/form-source.ts';
import { storySchema } from '../../src/domain/guides/story.ts';
import { structuresSchema } from '../../src/domain/guides/structure.ts';
import { placesSchema } from '../../src/domain/place.ts';
import { programmesSchema, siteCollectionSchema } from '../../src/domain/site-collection.ts';
import { documentsSchema } from '../../src/domain/source-document.ts';
import { vocabularySchema } from '../../src/domain/vocabulary.ts';
import { GEODATA } from './read-json.ts';

const SCHEMAS = {
  sites: siteCollectionSchema,
  programmes: programmesSchema,
  documents: documentsSchema,
  vocabulary: vocabularySchema,
  places: placesSchema,
  structures: structuresSchema,
  story: storySchema,
  'form': formSourceSchema,
  'common-questions': commonQuestionsSchema,
  'base-maps': baseMapsFileSchema,
};

/** The JSON Schemas of the data files as they are published, by file below `geodata/`; all from the one zod schema. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `schema/${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref', io: 'input' }), null, 2)}\n`,
    ]),
  );
}

/** One issue for each published schema that is missing or not what the code says now. */
export async function staleSchemas(): Promise<Issue[]> {
  const found = await Promise.all(
    [...jsonSchemas()].map(async ([file, text]): Promise<Issue[]> => {
      const published = await readFile(new URL(file, GEODATA), 'utf8').catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      });
      return published === text ? [] : [{ code: published === null ? 'schema-missing' : 'schema-stale', where: file, values: {} }];
    }),
  );
  return found.flat();
}
