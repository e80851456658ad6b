import { z } from 'zod';
import { bilingualSchema } from '../text.ts';
import { themes } from '../terms.ts';
import type { Vocabulary } from '../vocabulary.ts';

const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** When a question is asked: by earlier answers and by the themes of the site. */
export type Condition =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly question: string; readonly atLeast: number }
  | { readonly themes: readonly (typeof themes)[number][] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: idSchema, is: z.array(z.string()).min(1) }),
    z.strictObject({ question: idSchema, atLeast: z.number() }),
    z.strictObject({ themes: z.array(z.enum(themes)).min(1) }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

const optionSchema = z.strictObject({
  value: idSchema,
  label: bilingualSchema,
  /** What the answer means where the label alone does not tell it. */
  definition: bilingualSchema.optional(),
  /** Of `choices`: excludes all others, as "none of these". */
  alone: z.boolean().optional(),
});

const head = {
  id: idSchema,
  label: bilingualSchema,
  /** How to answer, shown under the question. */
  hint: bilingualSchema.optional(),
  /** What a term in the question means, one press away. */
  definition: bilingualSchema.optional(),
  required: z.boolean().optional(),
  when: conditionSchema.optional(),
};

/** One question; `kind` says what its answer is. Only a visible question is asked, checked and kept. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...head, kind: z.literal('choice'), options: z.array(optionSchema).min(2) }),
  z.strictObject({ ...head, kind: z.literal('choices'), options: z.array(optionSchema).min(2) }),
  z.strictObject({
    ...head,
    kind: z.literal('number'),
    /** Id of a unit of the vocabulary. */
    unit: z.string(),
    /** Measure word after a plain count: 43 个车位, 43 spaces. */
    counter: bilingualSchema.optional(),
    minimum: z.number(),
    maximum: z.number(),
    whole: z.boolean().optional(),
    /** Id of an earlier number that this one cannot exceed. */
    notAbove: idSchema.optional(),
  }),
  z.strictObject({ ...head, kind: z.literal('text'), longest: z.number().int().positive(), lines: z.number().int().positive().optional() }),
  z.strictObject({
    ...head,
    kind: z.literal('date'),
    /** False for a date that is announced and may lie ahead. */
    past: z.boolean(),
    /** Id of an earlier date that this one cannot precede. */
    notBefore: idSchema.optional(),
  }),
  z.strictObject({ ...head, kind: z.literal('rating'), lowest: bilingualSchema, highest: bilingualSchema }),
]);

const stepSchema = z.strictObject({
  id: idSchema,
  label: bilingualSchema,
  definition: bilingualSchema,
  questions: z.array(questionSchema).min(1),
});

/** What an older version's answers need to fit the version after it. */
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renamed'), question: idSchema, to: idSchema }),
  z.strictObject({ kind: z.literal('recoded'), question: idSchema, values: z.record(z.string(), z.string()) }),
  z.strictObject({ kind: z.literal('removed'), question: idSchema }),
]);

/**
 * A form of the field: `geodata/forms/<id>.json`, the questions that several forms share filled in. `for` says what it
 * is filled in about: a site of a theme family, or something a citizen found.
 */
export const formSchema = z.strictObject({
  id: idSchema,
  version: z.number().int().positive(),
  for: z.union([z.strictObject({ family: idSchema }), z.literal('report')]),
  label: bilingualSchema,
  steps: z.array(stepSchema).min(1),
  /** One list a version step: the first leads from version 1 to 2. */
  changes: z.array(z.array(changeSchema)),
});

export type Form = z.infer<typeof formSchema>;
export type FormStep = z.infer<typeof stepSchema>;
export type Question = z.infer<typeof questionSchema>;
/** The content of the data package `forms`. */
export interface FormsPackage {
  readonly version: string;
  readonly forms: readonly Form[];
  /** The units that answers carry. */
  readonly units: Vocabulary['units'];
}
