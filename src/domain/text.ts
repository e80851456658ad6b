import { z } from 'zod';

/** A text in the two languages of the product; the Chinese name is the official one. */
export const bilingualSchema = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
});
export type Bilingual = z.infer<typeof bilingualSchema>;
