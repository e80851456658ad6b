import { z } from 'zod';
import { geometrySchema } from './geometry.ts';
import { identifiedRecordSchema, renewalRecordSchema } from './renewal-record.ts';

/** `geodata/sites/<theme>.geojson`: the records of one main theme; unlocated ones have `geometry: null`. */
export const siteCollectionSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: geometrySchema.nullable(),
      properties: renewalRecordSchema,
    }),
  ),
});

/** `geodata/programmes.json`: district-wide records, which have no place. */
export const programmesSchema = z.strictObject({ programmes: z.array(identifiedRecordSchema) });
