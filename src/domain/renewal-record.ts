import { z } from 'zod';
import { locationSchema } from './location.ts';
import { statementSchema } from './statement.ts';
import { themes } from './terms.ts';
import { bilingualSchema } from './text.ts';

export const themeSchema = z.enum(themes);
export type Theme = z.infer<typeof themeSchema>;

/** `inferred`: assigned by us from theme or parent, no document says it. */
const basisSchema = z.enum(['stated', 'inferred']);

/** What every renewal record, on the map or district-wide, says of itself. The first theme is the main one. */
export const renewalRecordSchema = z.strictObject({
  name: bilingualSchema,
  aliases: z.array(z.string().min(1)),
  themes: z.array(themeSchema).min(1),
  campaign: z.strictObject({ no: z.number().int().min(1).max(10), basis: basisSchema }).nullable(),
  /** Industry id of the 2+6 scheme. */
  industry: z.string().nullable(),
  /** Project-list id (key projects, departmental, sub-district micro-renewal). */
  listType: z.string().nullable(),
  /** Id of the record it is part of. */
  parent: z.string().nullable(),
  /** A record that stands for several places: how many the document states and how many of them it names. */
  group: z.strictObject({ stated: z.number().int().positive(), named: z.number().int().min(0) }).nullable(),
  location: locationSchema,
  statements: z.array(statementSchema),
});
export type RenewalRecord = z.infer<typeof renewalRecordSchema>;

/** A record with its catalogue id. */
export const identifiedRecordSchema = renewalRecordSchema.extend({ id: z.string().regex(/^[a-z0-9-]+$/) });
export type IdentifiedRecord = z.infer<typeof identifiedRecordSchema>;
