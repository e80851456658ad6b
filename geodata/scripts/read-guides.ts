import type { Guides } from '../../src/domain/guides/guides.ts';
import { structuresSchema } from '../../src/domain/guides/structure.ts';
import { readJson } from './read-json.ts';

/** What explains the records; throws on a file that does not fit its schema. */
export async function readGuides(): Promise<Guides> {
  const { structures } = structuresSchema.parse(await readJson('structures.json'));
  return { structures };
}
