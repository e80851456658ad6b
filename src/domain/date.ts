import { z } from 'zod';

/** ISO 8601 date, shortened as far as it is known: `2022`, `2022-12` or `2022-12-01`. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD');

/** Closed period between two dates, each as far as it is known; a half-year is `2022-01`–`2022-06`. */
export const periodSchema = z.strictObject({ from: partialDateSchema, to: partialDateSchema });
