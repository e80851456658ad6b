import type { RecordState, RecordSummary } from './visit-record.ts';

/** What is not yet with the office, as badge and queue tell it. */
export interface QueueFigures {
  readonly records: number;
  readonly unsent: number;
  readonly unsentPhotos: number;
  /** When the oldest unsent record was begun, milliseconds since 1970; null where there is none. */
  readonly oldestAt: number | null;
  /** Records someone has to look at. */
  readonly trouble: number;
}

/** The kinds of records that the queue can be narrowed to. */
export const queueFilters = ['all', 'unsent', 'trouble', 'received'] as const;
export type QueueFilter = (typeof queueFilters)[number];

const TROUBLE: readonly RecordState[] = ['conflict', 'refused', 'diverged', 'quarantined'];

/** A record whose text or photos the office has not confirmed: one photo is enough. */
const isUnsent = ({ text, photos }: RecordSummary): boolean => text !== 'received' || photos.some((state) => state !== 'received');
const isTrouble = ({ state }: RecordSummary): boolean => TROUBLE.includes(state);

const counted = new WeakMap<readonly RecordSummary[], QueueFigures>();

/** Counts a queue in one pass; the same list, which several parts of the page show, once. */
export function queueFigures(records: readonly RecordSummary[]): QueueFigures {
  const before = counted.get(records);
  if (before) return before;
  const figures = count(records);
  counted.set(records, figures);
  return figures;
}

function count(records: readonly RecordSummary[]): QueueFigures {
  let unsent = 0;
  let unsentPhotos = 0;
  let trouble = 0;
  let oldestAt: number | null = null;
  for (const record of records) {
    if (isTrouble(record)) trouble += 1;
    if (!isUnsent(record)) continue;
    unsent += 1;
    unsentPhotos += record.photos.filter((state) => state !== 'received').length;
    oldestAt = oldestAt === null ? record.startedAt : Math.min(oldestAt, record.startedAt);
  }
  return { records: records.length, unsent, unsentPhotos, oldestAt, trouble };
}

/** The records of a kind; the same array for all. */
export function filterQueue(records: readonly RecordSummary[], filter: QueueFilter): readonly RecordSummary[] {
  switch (filter) {
    case 'all':
      return records;
    case 'unsent':
      return records.filter(isUnsent);
    case 'trouble':
      return records.filter(isTrouble);
    case 'received':
      return records.filter((record) => !isUnsent(record));
  }
}
