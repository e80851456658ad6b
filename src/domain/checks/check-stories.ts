import { statementsById } from '../derive/statement-id.ts';
import type { Story } from '../guides/story.ts';
import type { IdentifiedRecord } from '../renewal-record.ts';
import { checkCitations } from './check-citations.ts';
import type { Issue } from './issue.ts';

/** Stories have names of their own; their steps cite statements that exist and highlight records that exist and pass the step's themes. */
export function checkStories(stories: readonly Story[], records: readonly IdentifiedRecord[]): Issue[] {
  const known = statementsById(records);
  const byId = new Map(records.map((record) => [record.id, record]));
  return stories.flatMap(({ id, steps }, index) => [
    ...(stories.findIndex((other) => other.id === id) < index ? [{ code: 'story-twice', where: id, values: {} }] : []),
    ...steps.flatMap(({ statements, record, themes }, step): Issue[] => {
      const where = `${id}/${step + 1}`;
      const shown = record === null ? undefined : byId.get(record);
      const hidden = shown && themes.length > 0 && !shown.themes.some((theme) => themes.includes(theme));
      return [
        ...checkCitations([{ where, statements }], known),
        ...(record !== null && !shown ? [{ code: 'record-unknown', where, values: { record } }] : []),
        ...(hidden ? [{ code: 'record-hidden', where, values: { record } }] : []),
      ];
    }),
  ]);
}
