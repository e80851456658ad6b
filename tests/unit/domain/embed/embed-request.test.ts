import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEmbedRequest } from '../../../../src/domain/embed/embed-request.ts';

const said = (message: object): unknown => readEmbedRequest({ shibei: 1, id: 'a', ...message });

test('each kind of request is read', () => {
  expect(said({ do: 'state' })).toEqual({ id: 'a', request: { do: 'state' } });
  expect(readEmbedRequest({ shibei: 1, id: 7, do: 'watch' })).toEqual({ id: 7, request: { do: 'watch' } });
  expect(said({ do: 'select', record: 'dabaodao' })).toEqual({ id: 'a', request: { do: 'select', record: 'dabaodao' } });
  expect(said({ do: 'filter', query: 'theme=parks' })).toEqual({ id: 'a', request: { do: 'filter', query: 'theme=parks' } });
  expect(said({ do: 'look', center: [120.3, 36.1], zoom: 13 })).toEqual({ id: 'a', request: { do: 'look', center: [120.3, 36.1], zoom: 13 } });
  expect(said({ do: 'look', center: null, zoom: null })).toEqual({ id: 'a', request: { do: 'look', center: null, zoom: null } });
});

test.each([
  ['a newer version', { shibei: 2, do: 'state' }, 'shape'],
  ['a member that is not known', { do: 'state', then: 'delete' }, 'shape'],
  ['an action that is not known', { do: 'delete' }, 'unknown'],
  ['the name of a member of every object', { do: 'constructor' }, 'unknown'],
  ['no action', {}, 'unknown'],
  ['a record that is a number', { do: 'select', record: 7 }, 'value'],
  ['no record', { do: 'select' }, 'value'],
  ['a filter without end', { do: 'filter', query: 'x'.repeat(100_000) }, 'value'],
  ['a place that is no number', { do: 'look', center: [120.3, Number.NaN], zoom: 13 }, 'value'],
  ['a place that is nowhere', { do: 'look', center: [Infinity, 36], zoom: 13 }, 'value'],
  ['swapped axes', { do: 'look', center: [36.1, 120.3], zoom: 13 }, 'value'],
  ['three numbers', { do: 'look', center: [120.3, 36.1, 4], zoom: 13 }, 'value'],
  ['half a view', { do: 'look', center: null, zoom: 13 }, 'value'],
  ['a zoom as text', { do: 'look', center: [120.3, 36.1], zoom: '13' }, 'value'],
])('%s is refused with the reason', (_, message, problem) => {
  expect(said(message)).toEqual({ id: 'a', request: problem });
});

test.each([null, undefined, 'shibei', 7, [], [{ shibei: 1 }], {}, { type: 'webpackOk' }])('%j is the message of somebody else', (message) => {
  expect(readEmbedRequest(message)).toBeNull();
});

test('a message without a usable id is answered without one', () => {
  expect(readEmbedRequest({ shibei: 1, do: 'state' })).toEqual({ id: '', request: 'shape' });
  expect(readEmbedRequest({ shibei: 1, id: 'x'.repeat(101), do: 'state' })).toEqual({ id: '', request: 'shape' });
});

test('whatever arrives, reading it throws nothing', () => {
  fc.assert(fc.property(fc.anything(), (message) => void readEmbedRequest(message)));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('id', 'do', 'record', 'query', 'center', 'zoom', '__proto__'), fc.anything()), (message) => {
    expect(readEmbedRequest({ ...message, shibei: 1 })).not.toBeNull();
  }));
});
