import { readdir } from 'node:fs/promises';
import type { Guides } from '../../src/domain/guides/guides.ts';
import { storySchema } from '../../src/domain/guides/story.ts';
import { structuresSchema } from '../../src/domain/guides/structure.ts';
import { GEODATA, readJson } from './read-json.ts';

/** What explains the records; throws on a file that does not fit its schema. */
export async function readGuides(): Promise<Guides> {
  const { structures } = structuresSchema.parse(await readJson('structures.json'));
  const files = (await readdir(new URL('stories/', GEODATA))).filter((name) => name.endsWith('.json')).sort();
  const stories = await Promise.all(files.map(async (name) => storySchema.parse(await readJson(`stories/${name}`))));
  return { stories, structures };
}
