import { z } from 'zod';
import { positionSchema } from './geometry.ts';
import { precisionSchema } from './location.ts';
import { bilingualSchema } from './text.ts';

/** One entry of `geodata/places.json`, the gazetteer: somewhere to search for, not a renewal project. */
export const placeSchema = z.strictObject({
  id: z.string(),
  name: bilingualSchema,
  aliases: z.array(z.string()),
  /** Toneless pinyin of the Chinese name, syllables separated by spaces. */
  pinyin: z.string(),
  kind: z.string(),
  point: positionSchema,
  precision: precisionSchema,
  errorMetres: z.number().positive(),
  subdistrict: z.string().nullable(),
  /** False for a point of general knowledge that no source confirms. */
  verified: z.boolean(),
  sources: z.array(z.string().min(1)),
});
export const placesSchema = z.strictObject({ places: z.array(placeSchema) });
export type Place = z.infer<typeof placeSchema>;
