import { roomFor } from '../field/room.ts';
import type { StorageFailure } from '../storage-error.ts';
import type { KeepingState } from './keeping-state.ts';

/** What can be wrong with a device's storage, or with its clock, each with a screen of its own; the gravest first. */
export const troubles = ['corrupt', 'evicted', 'restored', 'blocked', 'quota', 'upgrade', 'waiting', 'unanswered', 'private', 'clock', 'two-tabs', 'cloned'] as const;
export type Trouble = (typeof troubles)[number];

/** Those that stand in the way of work, as opposed to those one only has to know of. */
export const GRAVE: readonly Trouble[] = ['corrupt', 'evicted', 'blocked', 'quota', 'upgrade', 'waiting', 'unanswered', 'private'];

/** What is known of a device's storage. */
export interface DeviceSigns {
  /** Null until it was looked at. */
  readonly keeping: KeepingState | null;
  /** A newer page has changed the storage; this one can keep nothing any more. */
  readonly outdated: boolean;
  /** Tabs with field work open, this one among them. */
  readonly tabs: number;
  /** The clock is or was wrong. */
  readonly clockDoubted: boolean;
  /** Why drafts and records could not be read. */
  readonly unread: StorageFailure | null;
  /** Why something of the open form was not kept. */
  readonly unkept: readonly (StorageFailure | null)[];
}

/** Failures of the storage by the trouble they show; that one write failed does not mean that the database is damaged. */
const OF_FAILURE: Readonly<Record<Exclude<StorageFailure, 'failed'>, Trouble>> = { blocked: 'blocked', full: 'quota', newer: 'upgrade', waiting: 'waiting', unanswered: 'unanswered' };

/** The troubles of a device, the gravest first. */
export function troublesOf({ keeping, outdated, tabs, clockDoubted, unread, unkept }: DeviceSigns): readonly Trouble[] {
  const found = new Set<Trouble>();
  if (unread === 'failed') found.add('corrupt');
  for (const failure of [unread, ...unkept]) if (failure !== null && failure !== 'failed') found.add(OF_FAILURE[failure]);
  if (keeping?.evicted) found.add('evicted');
  if (keeping?.restored) found.add('restored');
  if (keeping?.cloned) found.add('cloned');
  if (keeping?.privateWindow) found.add('private');
  if (keeping && roomFor(keeping.freeBytes) === 'text-only') found.add('quota');
  if (outdated) found.add('upgrade');
  if (clockDoubted) found.add('clock');
  if (tabs > 1) found.add('two-tabs');
  return troubles.filter((trouble) => found.has(trouble));
}
