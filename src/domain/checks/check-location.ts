import type { Geometry } from '../geometry.ts';
import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Issue } from './issue.ts';

/** Nothing is drawn for an unlocated record; a drawn one says from where, how far off it may be, and where its mark stands. */
export function checkLocation({ id, location }: Pick<IdentifiedRecord, 'id' | 'location'>, geometry: Geometry | null): Issue[] {
  const { precision, extent, errorMetres, anchor, sources } = location;
  const issues: Issue[] = [];
  const expect = (holds: boolean, code: string): void => {
    if (!holds) issues.push({ code, where: id, values: { precision } });
  };
  const drawn = precision !== 'unlocated';
  expect(drawn === (geometry !== null), drawn ? 'geometry-missing' : 'geometry-of-unlocated');
  expect(drawn === (errorMetres !== null), drawn ? 'error-missing' : 'error-of-unlocated');
  expect(drawn === (extent !== null), drawn ? 'extent-missing' : 'extent-of-unlocated');
  expect(drawn === (anchor !== null), drawn ? 'anchor-missing' : 'anchor-of-unlocated');
  expect(!drawn || sources.length > 0, 'location-without-source');
  return issues;
}
