import { z } from 'zod';
import { type Form, formSchema, type Question, questionSchema } from './form.ts';

const useSchema = z.strictObject({ use: z.string(), required: z.boolean().optional() });
const { steps } = formSchema.shape;

/** `geodata/forms/common.json`: questions that are asked in the same words by several forms. */
export const commonQuestionsSchema = z.strictObject({ questions: z.array(questionSchema) });

/** A form as it is written: in the place of a question may stand the id of a common one. */
export const formSourceSchema = formSchema.extend({
  steps: z.array(steps.element.extend({ questions: z.array(z.union([questionSchema, useSchema])).min(1) })).min(1),
});
export type FormSource = z.infer<typeof formSourceSchema>;

/** The form with its common questions filled in; throws where one is not there. */
export function composeForm(source: FormSource, common: readonly Question[]): Form {
  return {
    ...source,
    steps: source.steps.map((step) => ({
      ...step,
      questions: step.questions.map((each): Question => {
        if (!('use' in each)) return each;
        const question = common.find(({ id }) => id === each.use);
        if (!question) throw new Error(`form ${source.id} uses the common question ${each.use}, which is not there`);
        return each.required === undefined ? question : { ...question, required: each.required };
      }),
    })),
  };
}
