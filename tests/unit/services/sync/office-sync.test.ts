import { expect, test } from 'vitest';
import type { OutboxEntry } from '../../../../src/domain/field/delivery.ts';
import type { SyncState, SyncTrouble } from '../../../../src/domain/sync/sync-state.ts';
import { startOfficeSync } from '../../../../src/services/sync/office-sync.ts';
import type { SyncLog } from '../../../../src/services/sync/sync-log.ts';
import { fieldEvent } from '../../../fixtures/field-event.ts';

const event = fieldEvent('one', [], { remark: '' });
const entry: OutboxEntry = { eventId: event.eventId, recordId: event.recordId, order: 1, state: 'waiting', refusals: 0, attempts: 0, notBefore: 0, lastAnswer: null };

/** An exchange in which time passes by hand; `trouble` is what the office answers next. */
function exchange() {
  const said: { trouble: SyncTrouble | null; waits: number[]; asks: number; changes: number; state: SyncState } = { trouble: null, waits: [], asks: 0, changes: 0, state: { office: { zh: '', en: '' }, running: false, done: 0, total: 0, photo: null, came: 0, waiting: null, trouble: null, lastAt: null, nextAt: null, clockOffset: null, lostThere: 0, login: 'none' } };
  let outbox: readonly OutboxEntry[] = [entry];
  let due: (() => void) | null = null;
  const log: SyncLog = {
    outbox: () => Promise.resolve(outbox),
    event: () => Promise.resolve(event),
    photo: () => Promise.resolve(null),
    noteDelivery: (_, next) => {
      outbox = next ? [next] : [];
      return Promise.resolve();
    },
    receive: () => Promise.resolve({ added: 0, known: 0, diverged: [], cloned: false }),
    setAside: () => Promise.resolve(),
    cursor: () => Promise.resolve({}),
    keepCursor: () => Promise.resolve(),
    sendAgain: () => Promise.resolve(0),
  };
  const answer = <Good>(good: Good): Promise<Good | { readonly kind: 'trouble'; readonly trouble: SyncTrouble }> => {
    said.asks += 1;
    return Promise.resolve(said.trouble === null ? good : { kind: 'trouble' as const, trouble: said.trouble });
  };
  const sync = startOfficeSync({
    log,
    office: { append: () => answer({ kind: 'answered' as const, said: 'HTTP 500' }), read: () => answer({ kind: 'absent' as const }), since: () => answer({ kind: 'page' as const, rows: [], cursor: {}, more: false, shrunk: false }), waiting: () => answer({ kind: 'count' as const, count: 7 }) },
    photos: { put: () => answer({ kind: 'accepted' as const }), read: () => answer({ kind: 'absent' as const }) },
    now: () => 1000,
    random: () => 0.5,
    alone: (work) => work(),
    later: (wait, then) => {
      said.waits.push(wait);
      due = then;
      return () => (due = null);
    },
    onChange: () => (said.changes += 1),
    update: (change) => (said.state = change(said.state)),
  });
  const settled = async (): Promise<void> => {
    await expect.poll(() => said.state.running).toBe(false);
  };
  return { said, sync, settled, pass: () => due?.(), outbox: () => outbox };
}

test('begins by itself, comes back every minute while all is well, and says when it last came to its end', async () => {
  const { said, settled, pass } = exchange();
  await settled();
  expect([said.waits, said.state.trouble, said.state.lastAt]).toEqual([[60_000], null, 1000]);
  pass();
  await settled();
  await expect.poll(() => said.waits).toEqual([60_000, 60_000]);
});

test('after trouble waits longer each time, says which, and leaves the outbox as it is', async () => {
  const { said, settled, pass, outbox } = exchange();
  said.trouble = 'busy';
  await settled();
  for (const length of [2, 3, 4]) {
    pass();
    await expect.poll(() => said.waits.length).toBe(length);
  }
  expect(said.state.trouble).toBe('busy');
  expect(said.waits.slice(1)).toEqual(said.waits.slice(1).toSorted((a, b) => a - b));
  expect(said.waits.at(-1)).toBeGreaterThan(said.waits[1] ?? Infinity);
  expect(outbox()).toMatchObject([{ state: 'waiting', refusals: 0 }]);
});

test('asked by a person tries at once what waits for its time', async () => {
  const { sync, settled, outbox } = exchange();
  await settled();
  expect(outbox()).toMatchObject([{ refusals: 1 }]);
  sync.nudge();
  await settled();
  expect(outbox()).toMatchObject([{ refusals: 1 }]);
  for (const refusals of [2, 3, 4, 5]) {
    await sync.exchange();
    expect(outbox()).toMatchObject([{ refusals }]);
  }
  expect(outbox()).toMatchObject([{ state: 'refused', lastAnswer: 'HTTP 500' }]);
});

test('once stopped makes no plan for a next time', async () => {
  const { said, sync, settled } = exchange();
  sync.stop();
  await settled();
  expect(said.waits).toEqual([]);
});

test('looks how much is new without an exchange; what cannot be asked is not known, and after an exchange nothing is left', async () => {
  const { said, sync, settled } = exchange();
  await settled();
  expect(said.state.waiting).toBe(0);
  await sync.look();
  expect(said.state.waiting).toBe(7);
  said.trouble = 'offline';
  await sync.look();
  // Looking in vain is no trouble to be told of.
  expect([said.state.waiting, said.state.trouble]).toEqual([null, null]);
});

test('does not look while an exchange is under way, which tells more', async () => {
  const { said, sync, settled } = exchange();
  const asks = said.asks;
  await sync.look();
  expect(said.asks).toBe(asks);
  await settled();
});
