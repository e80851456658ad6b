import { retryAfterMs } from '../../domain/sync/retry.ts';
import type { SyncState } from '../../domain/sync/sync-state.ts';
import type { Office, OfficePhotos } from './office.ts';
import { pullOffice } from './pull-office.ts';
import { sendOutbox } from './send-outbox.ts';
import type { SyncLog } from './sync-log.ts';

/** What the exchange is made of; tests give their own clock, timer and lock. */
export interface SyncParts {
  readonly log: SyncLog;
  readonly office: Office;
  readonly photos: OfficePhotos;
  readonly now: () => number;
  readonly random: () => number;
  /** Runs work as the only one of all pages; does nothing where another page is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** Calls back after so long; returns how to call it off. */
  readonly later: (milliseconds: number, then: () => void) => () => void;
  /** Events came or their delivery changed. */
  readonly onChange: () => void;
  readonly update: (change: (state: SyncState) => SyncState) => void;
}

/** The exchange with the office, once it was started. */
export interface OfficeSync {
  /** Exchanges now, asked for by a person. Resolves when it has ended, however. */
  readonly exchange: () => Promise<void>;
  /** Exchanges if it is time to: something was saved, the network is back, the page is seen again. */
  readonly nudge: () => void;
  /** Asks how much is new at the office, unless an exchange is about to tell. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

/** Pause between exchanges where all is well. */
const PAUSE_MS = 60_000;

/** Sends and pulls: at the start, every minute, when nudged and when asked; after trouble with growing pauses. */
export function startOfficeSync(parts: SyncParts): OfficeSync {
  const { log, office, photos, now, random, alone, later, onChange, update } = parts;
  let callOff = (): void => undefined;
  let running: Promise<void> | null = null;
  let failures = 0;
  /** `again`: something happened while an exchange was under way. */
  const life = { stopped: false, again: false };
  const isAskedAgain = (): boolean => life.again && !life.stopped;

  const exchangeOnce = async (atOnce: boolean): Promise<void> => {
    update((state) => ({ ...state, running: true, done: 0, total: 0, came: 0, photo: null, nextAt: null }));
    const sending = { log, office, photos, now, random, onPhoto: ({ recordId }: { readonly recordId: string }, digest: string, bytes: number) => update((state) => ({ ...state, photo: { recordId, digest, bytes } })) };
    const sent = await sendOutbox(sending, { atOnce, onProgress: (done, total) => update((state) => ({ ...state, done, total, photo: null })) });
    const pulled = sent.trouble === null ? await pullOffice({ log, office, now }) : { came: 0, setAside: 0, lostThere: 0, trouble: sent.trouble };
    const { trouble, came, lostThere } = pulled;
    failures = trouble === null ? 0 : failures + 1;
    update((state) => ({ ...state, came, trouble, waiting: trouble === null ? 0 : null, photo: null, lostThere: lostThere > 0 ? lostThere : sent.waiting === 0 && trouble === null ? 0 : state.lostThere, lastAt: trouble === null ? now() : state.lastAt }));
    if (lostThere > 0) life.again = true;
    if (sent.received + sent.refused + sent.diverged + came + lostThere > 0 || trouble !== null) onChange();
  };

  const plan = (): void => {
    callOff();
    if (life.stopped) {
      update((state) => ({ ...state, running: false, nextAt: null }));
      return;
    }
    const wait = failures === 0 ? PAUSE_MS : Math.max(1000, retryAfterMs(failures, random()));
    update((state) => ({ ...state, running: false, nextAt: now() + wait }));
    callOff = later(wait, () => void run(false));
  };

  const run = (atOnce: boolean): Promise<void> => {
    if (running) {
      life.again = true;
      return running;
    }
    callOff();
    running = alone(async () => {
      let first = true;
      do {
        life.again = false;
        await exchangeOnce(atOnce && first);
        first = false;
      } while (isAskedAgain() && failures === 0);
    })
      .catch(() => {
        // The device's own storage failed: that is told where records are read; nothing left the outbox.
        failures += 1;
      })
      .finally(() => {
        running = null;
        plan();
      });
    return running;
  };

  const isRunning = (): boolean => running !== null;
  void run(false);
  return {
    exchange: () => run(true),
    nudge: () => void run(false),
    look: async () => {
      if (running) return;
      const answer = await office.waiting(await log.cursor());
      // An exchange that began meanwhile knows better.
      if (!isRunning()) update((state) => ({ ...state, waiting: answer.kind === 'count' ? answer.count : null }));
    },
    stop: () => {
      life.stopped = true;
      callOff();
    },
  };
}
