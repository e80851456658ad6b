import { z } from 'zod';
import { partialDateSchema, periodSchema } from './date.ts';
import { natures, qualifiers, stages } from './terms.ts';
import { bilingualSchema } from './text.ts';

export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

export type Nature = (typeof natures)[number];

/**
 * One fact that one document says about one record; the unit of everything the map shows.
 * `asOf` is the moment a value holds for, `period` the time it is summed or planned over; exactly one is given.
 */
export const statementSchema = z
  .strictObject({
    /** Field id of the vocabulary (`stage`, `new-spaces`, `site-area` …). */
    field: z.string().regex(/^[a-z0-9-]+$/),
    /** As the document has it; a text value is Chinese, in our own words, with `valueEn` beside it. */
    value: z.union([z.number(), z.string().min(1)]),
    valueEn: z.string().min(1).optional(),
    /** Unit id of the vocabulary as stated (`wan-m2`, `mu`, `count` …); null for texts, dates and stages. */
    unit: z.string().nullable(),
    /** The value in SI units or plain counts, where the stated unit differs from them. */
    normalised: z.strictObject({ value: z.number(), unit: z.string() }).optional(),
    qualifier: z.enum(qualifiers),
    nature: z.enum(natures),
    /** Scope id of the vocabulary: keeps apart values of one field that must not be compared. */
    scope: z.string().regex(/^[a-z0-9-]+$/).optional(),
    asOf: partialDateSchema.optional(),
    period: periodSchema.optional(),
    /** Document id. */
    document: z.string(),
    /** Heading path in the document, parts separated by ` / `. */
    section: z.string().min(1),
    /** `interpreted`: the text implies it without saying it in so many words. */
    basis: z.enum(['stated', 'interpreted']),
    note: bilingualSchema.optional(),
  })
  .refine((s) => (s.asOf === undefined) !== (s.period === undefined), 'exactly one of asOf and period')
  .refine((s) => s.field !== 'stage' || stageSchema.safeParse(s.value).success, 'unknown stage');
export type Statement = z.infer<typeof statementSchema>;
