import { readdir } from 'node:fs/promises';
import type { Form } from '../../src/domain/forms/form.ts';
import { commonQuestionsSchema, composeForm, formSourceSchema } from '../../src/domain/forms/form-source.ts';
import { GEODATA, readJson } from './read-json.ts';

const COMMON = 'common.json';

/** The forms of `geodata/forms/`, by name of their file, with their common questions filled in; throws where a file does not fit its schema. */
export async function readForms(): Promise<Form[]> {
  const files = await readdir(new URL('forms/', GEODATA));
  const { questions } = commonQuestionsSchema.parse(await readJson(`forms/${COMMON}`));
  const forms = files.filter((file) => file !== COMMON).sort();
  return Promise.all(forms.map(async (file) => composeForm(formSourceSchema.parse(await readJson(`forms/${file}`)), questions)));
}
