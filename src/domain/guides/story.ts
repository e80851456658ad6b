import { z } from 'zod';
import { positionSchema } from '../geometry.ts';
import { themes } from '../terms.ts';
import { bilingualSchema } from '../text.ts';

/** One stop of a guided tour: what the map shows, and what is said with the statements it rests on. */
const stepSchema = z.strictObject({
  title: bilingualSchema,
  /** In own words; nothing that the cited statements do not say. */
  text: bilingualSchema,
  statements: z.array(z.string()).min(1),
  camera: z.strictObject({ center: positionSchema, zoom: z.number().min(9).max(18) }),
  /** The projects that are shown; none listed: all. */
  themes: z.array(z.enum(themes)),
  /** The year that is chosen, in the senses of the time strip; null: all years. */
  year: z.strictObject({ sense: z.enum(['by', 'for']), year: z.number().int().min(2016).max(2035) }).nullable(),
  /** The record that is highlighted. */
  record: z.string().nullable(),
});
export type StoryStep = z.infer<typeof stepSchema>;

/** A guided tour as data; the address names it by its id. */
export const storySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingualSchema,
  summary: bilingualSchema,
  steps: z.array(stepSchema).min(2),
});
export type Story = z.infer<typeof storySchema>;
