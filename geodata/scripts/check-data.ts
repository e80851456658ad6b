import { z } from 'zod';
import { checkForms } from '../../src/domain/checks/check-forms.ts';
import { checkGeometry } from '../../src/domain/checks/check-geometry.ts';
import { checkGroups } from '../../src/domain/checks/check-groups.ts';
import { checkIds } from '../../src/domain/checks/check-ids.ts';
import { checkLocation } from '../../src/domain/checks/check-location.ts';
import { checkParents } from '../../src/domain/checks/check-parents.ts';
import { checkStatements } from '../../src/domain/checks/check-statements.ts';
import { checkStories } from '../../src/domain/checks/check-stories.ts';
import { checkStructures } from '../../src/domain/checks/check-structures.ts';
import { checkTerms } from '../../src/domain/checks/check-terms.ts';
import { checkVocabulary } from '../../src/domain/checks/check-vocabulary.ts';
import type { Issue } from '../../src/domain/checks/issue.ts';
import { documentsSchema } from '../../src/domain/source-document.ts';
import { vocabularySchema } from '../../src/domain/vocabulary.ts';
import { type Area, metresOutside } from './metres-outside.ts';
import { readDistrict } from './read-district.ts';
import { readForms } from './read-forms.ts';
import { readGuides } from './read-guides.ts';
import { readJson } from './read-json.ts';
import { type DataRecord, readRecords } from './read-records.ts';

/** Methods of places that lie, wholly or in part, outside the district. */
const OUTSIDE = /outside/;

/** Everything that is wrong with the files of `geodata/`; an empty list when they are sound. */
export async function checkData(): Promise<Issue[]> {
  try {
    const [records, vocabulary, { documents }, district, forms, guides] = await Promise.all([
      readRecords(),
      readJson('vocabulary.json').then((json) => vocabularySchema.parse(json)),
      readJson('documents.json').then((json) => documentsSchema.parse(json)),
      readDistrict(),
      readForms(),
      readGuides(),
    ]);
    const documentIds = new Set(documents.map(({ id }) => id));
    const plain = records.map(({ record }) => record);
    return [
      ...checkVocabulary(vocabulary),
      ...checkForms(forms, vocabulary),
      ...checkIds(plain),
      ...checkParents(plain),
      ...checkGroups(plain),
      ...checkStories(guides.stories, plain),
      ...checkStructures(guides.structures, plain),
      ...records.flatMap(({ record, geometry, file }) => [
        ...checkTerms(record, /^sites\/(.+)\.geojson$/.exec(file)?.[1] ?? null, vocabulary),
        ...checkStatements(record, vocabulary, documentIds),
        ...checkLocation(record, geometry),
        ...(geometry ? checkGeometry(record.id, geometry) : []),
      ]),
      ...records.flatMap((each) => anchorIssues(each, district)),
    ];
  } catch (error) {
    if (error instanceof z.ZodError)
      return error.issues.map(({ path, message }) => ({ code: 'schema', where: path.join('/'), values: { message } }));
    throw error;
  }
}

/** The mark of a record stands in the district, or no further off than its error, unless its method says that the place lies outside. */
function anchorIssues({ record: { id, location } }: DataRecord, district: Area): Issue[] {
  const { anchor, method, errorMetres } = location;
  if (!anchor || OUTSIDE.test(method)) return [];
  const metres = Math.round(metresOutside(anchor, district));
  if (metres <= (errorMetres ?? 0)) return [];
  return [{ code: 'anchor-outside-district', where: id, values: { longitude: anchor[0], latitude: anchor[1], metres, method } }];
}
