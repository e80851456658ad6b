import { expect, test } from 'vitest';
import { overtakenEvents } from '../../../../src/domain/field/overtaken-events.ts';

const event = (eventId: string, deviceId: string, seq: number): { eventId: string; deviceId: string; seq: number } => ({ eventId, deviceId, seq });

test('of events with one number of one device all but the last are overtaken', () => {
  const events = [event('killed', 'a', 2), event('killed again', 'a', 2), event('first', 'a', 1), event('other device', 'b', 2), event('kept', 'a', 2)];
  expect(overtakenEvents(events).map(({ eventId }) => eventId)).toEqual(['killed', 'killed again']);
});

test('a sequence without a number given twice has none', () => {
  expect(overtakenEvents([event('one', 'a', 1), event('two', 'a', 2), event('other', 'b', 1)])).toEqual([]);
  expect(overtakenEvents([])).toEqual([]);
});
