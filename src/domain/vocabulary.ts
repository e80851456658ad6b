import { z } from 'zod';
import { bilingualSchema } from './text.ts';

const termSchema = z.strictObject({
  id: z.string(),
  label: bilingualSchema,
  /** Plain-words meaning where the label alone does not tell it. */
  definition: bilingualSchema.optional(),
});

/** `geodata/vocabulary.json`: every term the data uses, with its labels; the order is the order of display. */
export const vocabularySchema = z.strictObject({
  families: z.array(termSchema),
  themes: z.array(termSchema.extend({ family: z.string() })),
  campaigns: z.array(termSchema.extend({ no: z.number().int() })),
  industries: z.array(termSchema.extend({ role: z.enum(['lead', 'support']) })),
  listTypes: z.array(termSchema),
  processSteps: z.array(termSchema),
  stages: z.array(termSchema),
  natures: z.array(termSchema),
  qualifiers: z.array(termSchema),
  precisions: z.array(termSchema),
  /** What a statement is about; `kind` tells how its value is read, `quantity` which units it may carry. */
  fields: z.array(
    termSchema.extend({
      kind: z.enum(['number', 'text', 'date', 'stage']),
      quantity: z.string().nullable(),
      /** Measure word after a plain count: 43 处, 43 car parks. */
      counter: bilingualSchema.optional(),
    }),
  ),
  scopes: z.array(termSchema),
  /** `factor` × value gives the unit `base` (m2, m, count, CNY …). */
  units: z.array(termSchema.extend({ quantity: z.string(), base: z.string(), factor: z.number().positive() })),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
/** The terms that only whole statements need: most of the vocabulary, loaded with the first card. */
export type StatementTerms = Pick<Vocabulary, 'fields' | 'scopes' | 'units'>;
export type Term = z.infer<typeof termSchema>;
