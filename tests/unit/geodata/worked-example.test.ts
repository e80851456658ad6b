import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readJson } from '../../../geodata/scripts/read-json.ts';
import { readRecords } from '../../../geodata/scripts/read-records.ts';
import { checkGeometry } from '../../../src/domain/checks/check-geometry.ts';
import { checkIds } from '../../../src/domain/checks/check-ids.ts';
import { checkLocation } from '../../../src/domain/checks/check-location.ts';
import { checkParents } from '../../../src/domain/checks/check-parents.ts';
import { checkStatements } from '../../../src/domain/checks/check-statements.ts';
import { checkTerms } from '../../../src/domain/checks/check-terms.ts';
import { statementIds } from '../../../src/domain/derive/statement-id.ts';
import { progress } from '../../../src/domain/derive/progress.ts';
import { siteCollectionSchema } from '../../../src/domain/site-collection.ts';
import { documentsSchema } from '../../../src/domain/source-document.ts';
import { vocabularySchema } from '../../../src/domain/vocabulary.ts';

// What docs/data.md tells people to write, taken from its page, put beside the real data.
const page = await readFile(new URL('../../../docs/data.md', import.meta.url), 'utf8');
const example = (name: string): unknown => {
  const block = new RegExp('```json example=' + name + '\\n([\\s\\S]*?)```').exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/data.md has no example ${name}`);
  return JSON.parse(block);
};

const { documents } = documentsSchema.parse({ documents: [...documentsSchema.parse(await readJson('documents.json')).documents, example('document')] });
const vocabulary = vocabularySchema.parse(await readJson('vocabulary.json'));
const others = (await readRecords()).map(({ record }) => record);

const project = example('project') as { readonly properties: object };
const features = (added: object, place: { readonly geometry?: unknown; readonly location?: unknown } = {}) => {
  const { geometry = null, location } = place;
  const feature = { ...project, geometry, properties: { ...project.properties, ...added, ...(location === undefined ? {} : { location }) } };
  return siteCollectionSchema.parse({ type: 'FeatureCollection', features: [feature] }).features;
};

/** Everything that the data check has against the first of these features. */
function issues([feature]: ReturnType<typeof features>): unknown[] {
  if (!feature) throw new Error('no feature');
  const record = { id: feature.id, ...feature.properties };
  return [
    ...checkIds([...others, record]),
    ...checkParents([...others, record]),
    ...checkTerms(record, 'parking', vocabulary),
    ...checkStatements(record, vocabulary, new Set(documents.map(({ id }) => id))),
    ...checkLocation(record, feature.geometry),
    ...(feature.geometry ? checkGeometry(record.id, feature.geometry) : []),
  ];
}

test('the worked example passes every check of the data, but for the project that nothing is said of yet', () => {
  expect(issues(features({}))).toMatchObject([{ code: 'no-statement' }]);
  expect(issues(features({ statements: example('statements') }))).toEqual([]);
  expect(issues(features({ statements: example('statements') }, example('location') as object))).toEqual([]);
});

test('its statements have the ids that the page says, and its stage follows from them', () => {
  const [feature] = features({ statements: example('statements') });
  if (!feature) throw new Error('no feature');
  const ids = statementIds({ id: feature.id, statements: feature.properties.statements });
  for (const id of ids.slice(1)) expect(page).toContain(id);
  const steps = progress(feature.properties.statements, new Set(), new Map(documents.map((each) => [each.id, each])));
  expect(JSON.stringify(steps)).toContain('completed');
});

test('the checks would tell of a unit that is none, of a place without an error and of an id that is taken', () => {
  const [stage, spaces] = example('statements') as [object, object];
  expect(issues(features({ statements: [stage, { ...spaces, unit: 'mu' }] }))).not.toEqual([]);
  const { geometry, location } = example('location') as { geometry: unknown; location: object };
  expect(issues(features({}, { geometry, location: { ...location, errorMetres: null } }))).not.toEqual([]);
  const [feature] = features({});
  if (!feature) throw new Error('no feature');
  expect(checkIds([...others, { ...feature.properties, id: others[0]?.id ?? '' }])).not.toEqual([]);
});
