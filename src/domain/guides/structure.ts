import { z } from 'zod';
import { bilingualSchema } from '../text.ts';

/** What a part is in a structure; each role has its own way to be drawn. */
export const structureRoles = ['core', 'group', 'axis', 'belt', 'corridor', 'cluster', 'zone', 'area'] as const;
export type StructureRole = (typeof structureRoles)[number];

/** A part of a structure: a record of the data set, with the statements that make it a part. */
const partSchema = z.strictObject({
  record: z.string(),
  role: z.enum(structureRoles),
  statements: z.array(z.string()).min(1),
});

/**
 * A spatial structure that the documents speak of. They give no map of it: its parts are drawn from what is known of
 * their records' places, as a schema, and a part without a place is not drawn at all.
 */
export const structureSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: bilingualSchema,
  summary: bilingualSchema,
  /** Statements about the structure as a whole. */
  statements: z.array(z.string()),
  parts: z.array(partSchema).min(1),
  /** What one would want to know and no document says. */
  unsaid: z.array(bilingualSchema).min(1),
});
export const structuresSchema = z.strictObject({ structures: z.array(structureSchema) });
export type Structure = z.infer<typeof structureSchema>;
