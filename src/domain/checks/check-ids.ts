import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Issue } from './issue.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ids are lower-case words joined by hyphens, and no two records share one. */
export function checkIds(records: readonly Pick<IdentifiedRecord, 'id'>[]): Issue[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }) => {
    const issues: Issue[] = [];
    if (!ID.test(id)) issues.push({ code: 'id-form', where: id, values: {} });
    if (seen.has(id)) issues.push({ code: 'id-twice', where: id, values: {} });
    seen.add(id);
    return issues;
  });
}
