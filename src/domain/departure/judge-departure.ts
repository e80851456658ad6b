import type { DepartureFacts, PermissionAnswer } from './departure-facts.ts';

/** What is checked, in the order it is shown. */
export const departurePoints = ['program', 'base', 'data', 'forms', 'room', 'persist', 'private', 'position', 'camera', 'clock', 'records', 'export'] as const;
export type DeparturePoint = (typeof departurePoints)[number];

/** `look`: nothing is broken, but someone should look at it before leaving. */
export type DepartureLevel = 'good' | 'look' | 'bad';
/** What a press can do about it. */
export type DepartureAction = 'repair' | 'update' | 'persist' | 'position' | 'camera' | 'export';

/** One line of the check: what was found, as a word that the texts know, and what can be done. */
export interface DepartureLine {
  readonly point: DeparturePoint;
  readonly level: DepartureLevel;
  readonly finding: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly action: DepartureAction | null;
}

/** Below this photos soon do not fit; below the second none are taken. */
const ROOM_WARN_BYTES = 500e6;
const ROOM_BAD_BYTES = 100e6;
/** Records of tablets whose clocks differ by more are hard to put in order for a reader. */
const CLOCK_MAX_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** An export older than a working day is not the day's backup. */
const EXPORT_MAX_DAYS = 1;

type Judged = Omit<DepartureLine, 'point' | 'values' | 'action'> & Partial<Pick<DepartureLine, 'values' | 'action'>>;

const whole = (is: boolean): Judged => (is ? { level: 'good', finding: 'good' } : { level: 'bad', finding: 'bad', action: 'repair' });

function permission(answer: PermissionAnswer, action: 'position' | 'camera', denied: DepartureLevel): Judged {
  switch (answer) {
    case 'granted':
      return { level: 'good', finding: 'good' };
    case 'prompt':
      return { level: 'look', finding: 'ask', action };
    case 'denied':
      return { level: denied, finding: 'bad' };
    case 'unknown':
      return { level: 'look', finding: 'unknown', action };
  }
}

function room(freeBytes: number | null): Judged {
  if (freeBytes === null) return { level: 'look', finding: 'unknown' };
  if (freeBytes < ROOM_BAD_BYTES) return { level: 'bad', finding: 'bad' };
  return freeBytes < ROOM_WARN_BYTES ? { level: 'look', finding: 'warn' } : { level: 'good', finding: 'good' };
}

function clock(aheadMs: number | null): Judged {
  if (aheadMs === null) return { level: 'look', finding: 'unknown' };
  const apart = Math.abs(aheadMs);
  return apart > CLOCK_MAX_MS
    ? { level: 'bad', finding: 'bad', values: { minutes: Math.round(apart / 60_000) } }
    : { level: 'good', finding: 'good', values: { seconds: Math.max(1, Math.ceil(apart / 1000)) } };
}

function lastExport({ records, now }: DepartureFacts): Judged {
  if (!records) return { level: 'look', finding: 'unknown' };
  if (records.total === 0) return { level: 'good', finding: 'none' };
  if (records.lastExportAt === null) return { level: records.unsent > 0 ? 'bad' : 'look', finding: 'never', action: 'export' };
  const days = Math.max(0, Math.floor((now - records.lastExportAt) / DAY_MS));
  if (days < 1) return { level: 'good', finding: 'today' };
  return days > EXPORT_MAX_DAYS && records.unsent > 0
    ? { level: 'look', finding: 'old', values: { days }, action: 'export' }
    : { level: 'good', finding: 'good', values: { days } };
}

/** Judges a device before it leaves the network, one line for each point. */
export function judgeDeparture(facts: DepartureFacts): readonly DepartureLine[] {
  const { program, dataVersion, records, updateWaiting } = facts;
  const data: Judged = facts.dataWhole && updateWaiting ? { level: 'look', finding: 'newer', action: 'update' } : whole(facts.dataWhole);
  const judged: Readonly<Record<DeparturePoint, Judged>> = {
    program: program ? { ...whole(program.whole), values: { count: program.files } } : { level: 'bad', finding: 'none' },
    base: whole(facts.baseWhole),
    data: { ...data, values: { version: dataVersion } },
    forms: whole(facts.formsWhole),
    room: room(facts.freeBytes),
    persist:
      facts.persistence === 'granted'
        ? { level: 'good', finding: 'good' }
        : { level: 'look', finding: facts.persistence === 'refused' ? 'warn' : 'unknown', action: 'persist' },
    private:
      facts.privateWindow === 'likely'
        ? { level: 'bad', finding: 'bad' }
        : facts.privateWindow === 'unknown'
          ? { level: 'look', finding: 'unknown' }
          : { level: 'good', finding: 'good' },
    position: permission(facts.position, 'position', 'bad'),
    // Photos can be chosen from files too, so a refused camera does not keep anyone at home.
    camera: permission(facts.camera, 'camera', 'look'),
    clock: clock(facts.clockAheadMs),
    records: !records
      ? { level: 'look', finding: 'unknown' }
      : records.unsent > 0
        ? { level: 'look', finding: 'unsent', values: { count: records.unsent }, action: 'export' }
        : { level: 'good', finding: records.total > 0 ? 'good' : 'none' },
    export: lastExport(facts),
  };
  return departurePoints.map((point) => ({ point, values: {}, action: null, ...judged[point] }));
}
