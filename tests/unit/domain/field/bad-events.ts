import type { EventFault } from '../../../../src/domain/field/read-event.ts';

const body = (change: object): { readonly body: string } => ({ body: JSON.stringify({ schema: 1, author: 'a', fields: {}, photos: [], position: null, wallClock: 1, clockOffset: null, ...change }) });

/** Bad inputs for an event: what is wrong, what a sound event has to have in its place, and what has to be said. */
export const BAD_EVENTS: readonly (readonly [string, Readonly<Record<string, unknown>>, EventFault])[] = [
  ['no id', { eventId: undefined }, 'bad-id'],
  ['an id of markup', { eventId: '<img src=x onerror=alert(1)>' }, 'bad-id'],
  ['an id that climbs out of a folder', { recordId: '../../etc/passwd' }, 'bad-id'],
  ['a short id', { deviceId: 'a' }, 'bad-id'],
  ['parents that are no list', { parentIds: 'event-a' }, 'bad-parents'],
  ['too many parents', { parentIds: Array.from({ length: 65 }, (_, index) => `event-${1000 + index}`) }, 'bad-parents'],
  ['a number below one', { seq: 0 }, 'bad-sequence'],
  ['a number that is none', { seq: '1' }, 'bad-sequence'],
  ['a fraction', { seq: 1.5 }, 'bad-sequence'],
  ['an unknown kind', { kind: 'erase' }, 'unknown-kind'],
  ['a digest of another length', { bodySha256: 'abc' }, 'bad-digest'],
  ['a point beyond the poles', { point: [120, 91] }, 'bad-point'],
  ['a point of three numbers', { point: [120, 36, 5] }, 'bad-point'],
  ['a photo that is a path', { photos: ['../x.jpg'] }, 'bad-photos'],
  ['a body that is no text', { body: {} }, 'bad-body'],
  ['a body that is no JSON', { body: '{' }, 'bad-body'],
  ['a body longer than any record', { body: ' '.repeat(1_000_001) }, 'bad-body'],
  ['a body that nests without end', { body: '['.repeat(500_000) }, 'bad-body'],
  ['a body of a newer shape', body({ schema: 2 }), 'newer-schema'],
  ['a body without an author', body({ author: 7 }), 'bad-body'],
  ['content that changes a prototype', { body: '{"schema":1,"author":"a","fields":{"__proto__":{"polluted":true}},"photos":[],"position":null,"wallClock":1,"clockOffset":null}' }, 'bad-body'],
  ['content that is a list', body({ fields: [] }), 'bad-body'],
  ['a position without a time', body({ position: { lon: 120, lat: 36 } }), 'bad-body'],
];
