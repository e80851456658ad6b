import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FormsPackage } from '../../src/domain/forms/form.ts';
import { packCatalogue } from '../../src/domain/packages/catalogue-package.ts';
import type { PackageName } from '../../src/domain/packages/package-manifest.ts';
import { placesSchema } from '../../src/domain/place.ts';
import { documentsSchema } from '../../src/domain/source-document.ts';
import { type StatementTerms, type Vocabulary, vocabularySchema } from '../../src/domain/vocabulary.ts';
import { composeBaseMap } from './compose-base-map.ts';
import { composeCatalogue } from './compose-catalogue.ts';
import { composeQuality } from './compose-quality.ts';
import { composeSearch } from './compose-search.ts';
import { readGuides } from './read-guides.ts';
import { readForms } from './read-forms.ts';
import { readJson } from './read-json.ts';
import { readRecords } from './read-records.ts';

/** One file of data as the application loads it: JSON whose `version` is that of the data set. */
export interface DataPackage {
  readonly name: PackageName;
  readonly json: string;
  /** SHA-256 of the UTF-8 bytes, hexadecimal. */
  readonly sha256: string;
}

const versionSchema = z.strictObject({ version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });

/** Reads `geodata/` and composes every package; throws on the first file that does not fit its schema. */
export async function composePackages(): Promise<{ readonly version: string; readonly packages: readonly DataPackage[] }> {
  const { version } = versionSchema.parse(await readJson('version.json'));
  const { documents } = documentsSchema.parse(await readJson('documents.json'));
  const vocabulary = vocabularySchema.parse(await readJson('vocabulary.json'));
  const { places } = placesSchema.parse(await readJson('places.json'));
  const [records, base, forms, guides] = await Promise.all([readRecords(), composeBaseMap(), readForms(), readGuides()]);
  const { fields, scopes, units } = vocabulary;
  const catalogue = composeCatalogue(version, records, documents, base);
  const bodies: Readonly<Record<PackageName, object>> = {
    catalogue: packCatalogue(catalogue),
    // The terms of whole statements are most of the vocabulary; they travel with the statements.
    vocabulary: { vocabulary: { ...vocabulary, fields: [], scopes: [], units: [] } satisfies Vocabulary },
    base: { base },
    records: {
      documents,
      terms: { fields, scopes, units } satisfies StatementTerms,
      records: records.map(({ record }) => record),
      quality: await composeQuality(catalogue, records, documents),
      guides,
    },
    search: composeSearch(
      records.map(({ record }) => record),
      places,
    ),
    // The units travel along: a form must not wait for the statements.
    forms: { forms, units: units.filter(({ id }) => usesUnit(forms, id)) } satisfies Omit<FormsPackage, 'version'>,
  };
  const packages = (Object.entries(bodies) as [PackageName, object][]).map(([name, body]): DataPackage => {
    const json = JSON.stringify({ version, ...body });
    return { name, json, sha256: createHash('sha256').update(json).digest('hex') };
  });
  return { version, packages };
}

const usesUnit = (forms: FormsPackage['forms'], id: string): boolean =>
  forms.some(({ steps }) => steps.some(({ questions }) => questions.some((question) => question.kind === 'number' && question.unit === id)));
