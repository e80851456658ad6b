import { z } from 'zod';
import { precisions } from './terms.ts';
import { bilingualSchema } from './text.ts';

export const precisionSchema = z.enum(precisions);
export type Precision = z.infer<typeof precisionSchema>;

/** How the place of a record is known. Geometry is WGS 84 and never sharper than this says. */
export const locationSchema = z.strictObject({
  precision: precisionSchema,
  /** `outline`: the geometry is the place itself; `contains`: the place is somewhere inside the geometry. */
  extent: z.enum(['outline', 'contains']).nullable(),
  /** Greatest distance in metres between the shown position and the real one; null where nothing is shown. */
  errorMetres: z.number().positive().nullable(),
  /** Short code of how it was found: `station anchor`, `sub-district`, `metro line`, `stated size around a place`, `unverified` … */
  method: z.string().min(1),
  /** Point at which the mark stands, [longitude, latitude] in WGS 84 degrees; null where nothing is shown. */
  anchor: z.tuple([z.number(), z.number()]).nullable(),
  /** Names of the sub-districts it lies in, official Chinese names of `base/subdistricts.geojson`. */
  subdistricts: z.array(z.string()),
  /** Where it is and why no sharper, in words: bounding streets, address, what is missing. */
  description: bilingualSchema,
  /** Where the position comes from: data set, report with date. */
  sources: z.array(z.string().min(1)),
});
export type Location = z.infer<typeof locationSchema>;
