import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../../../src/domain/field/delivery.ts';
import { deriveRecord } from '../../../../src/domain/field/derive-record.ts';
import type { FieldEvent } from '../../../../src/domain/field/field-event.ts';
import { ancestryOf, changesOf, headsOf } from '../../../../src/domain/field/heads.ts';
import { orderHistory } from '../../../../src/domain/field/order-history.ts';
import { stateDigest } from '../../../../src/domain/field/state-digest.ts';
import { arbitraryHistory, fieldEvent } from '../../../fixtures/field-event.ts';

const shuffled = arbitraryHistory.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })));
const serverOrder = (events: readonly FieldEvent[]): ReadonlyMap<string, Delivery> => new Map(events.map(({ eventId }, index) => [eventId, { state: 'received', serverSeq: index + 1 }]));

describe('a record, whatever order its events came in,', () => {
  test('is the same, with the same digest', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ([events, other]) => {
        const deliveries = serverOrder(events);
        const [one, two] = [deriveRecord(events, deliveries), deriveRecord(other, deliveries)];
        expect(two).toEqual(one);
        if (one && two) expect(await stateDigest([two])).toBe(await stateDigest([one]));
      }),
      { numRuns: 200 },
    );
  });

  test('has as heads just those changes that no other rests on, and every change rests below a head', () => {
    fc.assert(
      fc.property(arbitraryHistory, (events) => {
        const heads = headsOf(events);
        const parents = new Set(changesOf(events).flatMap(({ parentIds }) => parentIds));
        for (const head of heads) expect(parents.has(head.eventId)).toBe(false);
        const byId = new Map(changesOf(events).map((event) => [event.eventId, event]));
        const below = new Set(heads.flatMap(({ eventId }) => [...ancestryOf(eventId, byId)]));
        for (const { eventId } of changesOf(events)) expect(below.has(eventId)).toBe(true);
      }),
    );
  });

  test('has a history with every parent before its children and nothing left out', () => {
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        const order = orderHistory(other, (event) => event).map(({ eventId }) => eventId);
        expect(order.toSorted()).toEqual(events.map(({ eventId }) => eventId).toSorted());
        for (const { eventId, parentIds } of events) for (const parent of parentIds) expect(order.indexOf(parent)).toBeLessThan(order.indexOf(eventId));
      }),
    );
  });

  test('has no conflict once an event rests on all its heads', () => {
    fc.assert(
      fc.property(arbitraryHistory, (events) => {
        const heads = headsOf(events);
        fc.pre(heads.length > 0);
        const end = fieldEvent('end', heads.map(({ eventId }) => eventId.slice('event-of-'.length)), { remark: '定' }, { kind: 'resolve' });
        expect(deriveRecord([...events, end], new Map())).toMatchObject({ heads: [end.eventId], shown: end.eventId, conflict: null });
      }),
    );
  });
});

describe('of several heads', () => {
  const start = fieldEvent('a', [], { remark: '一', answers: {} });
  const here = fieldEvent('b', ['a'], { remark: '二', answers: {} });
  const there = fieldEvent('c', ['a'], { remark: '三', answers: {} });

  test('the one the office received last is shown, never the one with the latest clock', () => {
    const deliveries = new Map<string, Delivery>([[here.eventId, { state: 'received', serverSeq: 9 }], [there.eventId, { state: 'received', serverSeq: 4 }]]);
    expect(deriveRecord([start, here, there], deliveries)?.shown).toBe(here.eventId);
  });

  test('one that the office has not yet received will be received later, and is shown', () => {
    const deliveries = new Map<string, Delivery>([[here.eventId, { state: 'received', serverSeq: 9 }]]);
    expect(deriveRecord([start, here, there], deliveries)).toMatchObject({ shown: there.eventId, state: 'conflict', text: 'on-tablet' });
  });
});

test('parents in a ring show all of the record instead of nothing', () => {
  const ring = [fieldEvent('a', ['b'], { remark: '一' }), fieldEvent('b', ['a'], { remark: '二' })];
  expect(deriveRecord(ring, new Map())?.heads).toEqual(['event-of-a', 'event-of-b']);
});

test('a record none of whose events can be read is no record', () => {
  expect(deriveRecord([fieldEvent('a', [], {}, { body: '{' })], new Map())).toBeNull();
});
