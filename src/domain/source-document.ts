import { z } from 'zod';
import { partialDateSchema, periodSchema } from './date.ts';
import { bilingualSchema } from './text.ts';

/** One of the published texts that the data set is read out of. */
export const sourceDocumentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingualSchema,
  /** Title short enough for a source line on a card. */
  shortTitle: bilingualSchema,
  publisher: bilingualSchema,
  published: z.strictObject({
    date: partialDateSchema,
    /** `inferred`: the date is not printed in the text; `note` says what it follows from. */
    certainty: z.enum(['printed', 'inferred']),
    note: bilingualSchema.optional(),
  }),
  /** What of the text is missing or damaged, and how it was read. */
  condition: bilingualSchema.optional(),
  /** The time that the document speaks about. */
  covers: periodSchema,
});
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;

/** `geodata/documents.json`: the source documents, oldest first. */
export const documentsSchema = z.strictObject({ documents: z.array(sourceDocumentSchema).min(1) });
