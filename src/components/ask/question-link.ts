import { isOwnLayer } from '../../query/own-layer-data.ts';
import { subjectsOf } from '../../query/presets.ts';
import type { Query } from '../../query/query.ts';

/** Longer addresses are cut by messengers and refused by servers. */
const MOST_CHARACTERS = 4000;

/** Whether an asked question is short enough for an address. */
export const mayBeInLink = (asked: string): boolean => encodeURIComponent(asked).length <= MOST_CHARACTERS;

/** What of a question stays on this device though the link names it: the reader's own is used instead, or is missing. */
export function leftOutOfLink(query: Query): readonly ('position' | 'drawings' | 'layers')[] {
  const subjects = subjectsOf(query);
  const layers = [query.target, ...subjects.flatMap((subject) => (subject.kind === 'feature' || subject.kind === 'layer' ? [subject.layer] : []))];
  return [
    ...(subjects.some(({ kind }) => kind === 'position') ? (['position'] as const) : []),
    ...(layers.includes('drawings') ? (['drawings'] as const) : []),
    ...(layers.some(isOwnLayer) ? (['layers'] as const) : []),
  ];
}
