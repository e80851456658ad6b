import { describe, expect, test } from 'vitest';
import { type BaseMapNews, BaseMapsDesk } from '../../../../src/components/base-maps/base-maps-desk.ts';
import type { BaseMapSettings } from '../../../../src/domain/base-maps/base-map.ts';
import type { ReadTile } from '../../../../src/domain/layers/read-tile.ts';
import type { TileLayer } from '../../../../src/domain/layers/tile-layer.ts';
import type { BaseMapChoice } from '../../../../src/services/base-maps/base-map-memory.ts';
import { createRemoteDoor, type RemoteThread } from '../../../../src/services/remote/remote-door.ts';
import type { FromRemote, RemoteRequest, ToRemote } from '../../../../src/worker/remote/remote-messages.ts';

const PAGE = 'https://map.example/';
const facts = { name: { zh: '图', en: 'Map' }, attribution: [{ text: '© a' }] };
const pictures: BaseMapSettings = { ...facts, id: 'osm', kind: 'xyz', tiles: ['https://tiles.example/{z}/{x}/{y}.png'], tileSize: 256, minZoom: 0, maxZoom: 18, hasNames: true, tellsOrigin: true, datum: 'wgs84' };
const service: BaseMapSettings = { ...facts, id: 'plan', kind: 'wmts-capabilities', url: 'https://wmts.example/a', layers: ['plan'], hasNames: false, tellsOrigin: false, datum: 'gcj02' };
const own = (status: 'ready' | 'opening' | 'waiting', layers = ['earth', 'water', 'roads']) => ({
  layer: { id: 'a', name: '街道', colour: 'teal', visible: true, hidden: [], filter: null, createdAt: 0, source: { kind: 'file', file: 'a.pmtiles', bytes: 1, facts: { tiles: 'vector', minZoom: 0, maxZoom: 15, bounds: [120, 36, 121, 37], attribution: '', layers: layers.map((id) => ({ id, fields: [] })) } } } satisfies TileLayer,
  status,
  failure: null,
});

type Answer = { readonly bytes: ArrayBuffer; readonly type: string } | { readonly status: string };
const picture: Answer = { bytes: Uint8Array.of(1).buffer, type: 'image/png' };

/** A desk on a page without a network of its own: what is asked elsewhere, and answered by `answer`. */
function place({ settings = [pictures], kept = null, answer = () => picture }: { settings?: readonly BaseMapSettings[]; kept?: BaseMapChoice | null; answer?: (request: RemoteRequest) => Answer } = {}) {
  const asked: RemoteRequest[] = [];
  const thread: RemoteThread = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToRemote) => {
      if (!('request' in message)) return;
      asked.push(message.request);
      const { id } = message;
      const given = answer(message.request);
      const data: FromRemote = 'status' in given ? { id, failure: { code: 'status', values: given } } : { id, answer: { ...given, etag: null, crs: null } };
      queueMicrotask(() => thread.onmessage?.({ data } as MessageEvent<FromRemote>));
    },
  };
  const served = new Map<string, ReadTile>();
  const told: BaseMapNews[] = [];
  const hidden: string[] = [];
  const memory = { kept };
  const door = createRemoteDoor('https://map.example', () => thread);
  const desk = new BaseMapsDesk({
    settings,
    page: PAGE,
    door,
    server: { serve: (id, _, read) => Promise.resolve(void served.set(id, read)), stop: (id) => void served.delete(id) },
    memory: { read: () => memory.kept, write: (choice) => (memory.kept = choice) },
    hide: ({ id }) => Promise.resolve(void hidden.push(id)),
    tell: (news) => told.push(news),
  });
  const tile = (): Promise<unknown> => Promise.allSettled([...served.values()].map((read) => read(12, 3417, 1606, new AbortController().signal)));
  return { desk, asked, served, told, hidden, memory, tile, door };
}

describe('the choice of the base map', () => {
  test('asks nobody before a person agrees, and then tells the server what was said', async () => {
    const { desk, asked, memory, served, tile } = place();
    await desk.start();
    await desk.choose('osm');
    expect(desk.state.get()).toMatchObject({ chosen: 'osm', status: 'waiting', origins: ['https://tiles.example'], shown: null });
    expect([asked, served.size]).toEqual([[], 0]);
    await desk.allow(false);
    expect(desk.state.get()).toMatchObject({ status: 'ready', shown: { kind: 'pictures', hasNames: true, isGcj02: false } });
    await tile();
    expect(asked).toMatchObject([{ url: 'https://tiles.example/12/3417/1606.png', tellsOrigin: true, range: null }]);
    expect(memory.kept).toEqual({ id: 'osm', allowed: [] });
  });

  test('is remembered, and so is an agreement that was meant to be; without one it waits, told once', async () => {
    const first = place({ kept: { id: 'osm', allowed: [] } });
    await first.desk.start();
    expect(first.desk.state.get()).toMatchObject({ chosen: 'osm', status: 'waiting', shown: null });
    expect(first.told).toEqual(['waiting']);
    await first.desk.allow(true);
    expect(first.memory.kept).toEqual({ id: 'osm', allowed: ['https://tiles.example'] });
    const second = place({ kept: first.memory.kept });
    await second.desk.start();
    expect(second.desk.state.get()).toMatchObject({ chosen: 'osm', status: 'ready' });
    expect(second.told).toEqual([]);
  });

  test('an agreement holds for no host that the file names since', async () => {
    const { desk, door } = place({ kept: { id: 'osm', allowed: ['https://old.example', 'https://map.example'] } });
    await desk.start();
    expect(desk.state.get().status).toBe('waiting');
    expect(door.isOpen('https://old.example/a')).toBe(false);
  });

  test('of what is offered no longer is the built-in one', async () => {
    const { desk, told } = place({ kept: { id: 'gone', allowed: [] } });
    await desk.start();
    expect(desk.state.get()).toMatchObject({ chosen: null, shown: null });
    expect(told).toEqual([]);
  });

  test('when no tile arrives the built-in one is back, told once with the reason, and may be tried again', async () => {
    const state: { answer: Answer } = { answer: { status: '403' } };
    const { desk, served, told, tile } = place({ answer: () => state.answer });
    await desk.choose('osm');
    await desk.allow(false);
    await tile();
    expect(desk.state.get()).toMatchObject({ chosen: 'osm', status: 'failed', shown: null, failure: { code: 'status', values: { status: '403' } } });
    expect([told, served.size]).toEqual([['missing'], 0]);
    state.answer = picture;
    await desk.again();
    await tile();
    expect(desk.state.get()).toMatchObject({ status: 'ready', failure: null });
    expect(told).toEqual(['missing']);
  });

  test('when some tiles do not arrive it stays, told once', async () => {
    const state: { answer: Answer } = { answer: picture };
    const { desk, told, tile } = place({ answer: () => state.answer });
    await desk.choose('osm');
    await desk.allow(false);
    await tile();
    state.answer = { status: '503' };
    await tile();
    await tile();
    expect(desk.state.get()).toMatchObject({ status: 'ready', shown: { kind: 'pictures' }, failure: { code: 'status', values: { status: '503' } } });
    expect(told).toEqual(['partly']);
  });

  test('"not found" is a place without a tile, and a wrong address only where there is nothing else', async () => {
    const state: { answer: Answer } = { answer: picture };
    const { desk, told, tile } = place({ answer: () => state.answer });
    await desk.choose('osm');
    await desk.allow(false);
    await tile();
    state.answer = { status: '404' };
    await tile();
    expect([desk.state.get().status, told]).toEqual(['ready', []]);
    await desk.again();
    await tile();
    expect(desk.state.get()).toMatchObject({ status: 'failed', failure: { values: { status: '404' } } });
  });

  // Bad input: what comes in the place of a base map.
  test.each<[string, string, Answer, string]>([
    ['osm', 'a page in the place of a picture', { bytes: new TextEncoder().encode('<!doctype html>').buffer, type: 'text/html' }, 'tile-damaged'],
    ['plan', 'a page in the place of capabilities', { bytes: new TextEncoder().encode('<!doctype html>').buffer, type: 'text/html' }, 'is-page'],
    ['plan', 'other XML', { bytes: new TextEncoder().encode('<kml/>').buffer, type: 'text/xml' }, 'not-xml'],
    ['plan', 'capabilities that are cut off', { bytes: new TextEncoder().encode('<Capabilities xmlns="http://www.opengis.net/wmts/1.0"><Contents>').buffer, type: 'text/xml' }, 'not-xml'],
    ['streets', 'no archive', { bytes: new Uint8Array(127).buffer, type: '' }, 'no-archive'],
    ['streets', 'nothing', { bytes: new ArrayBuffer(0), type: '' }, 'empty'],
  ])('%s: %s is told with its reason', async (id, _, answer, code) => {
    const { desk, told, tile } = place({ settings: [pictures, service, { ...facts, id: 'streets', kind: 'protomaps', url: 'https://pm.example/a.pmtiles' }], answer: () => answer });
    await desk.choose(id);
    await desk.allow(false);
    await tile();
    expect(desk.state.get()).toMatchObject({ status: 'failed', shown: null, failure: { code } });
    expect(told).toEqual(['missing']);
  });

  test('another choice ends the one before', async () => {
    const { desk, served, memory } = place();
    await desk.choose('osm');
    await desk.allow(true);
    expect(served.size).toBe(1);
    await desk.choose(null);
    expect([served.size, memory.kept]).toEqual([0, null]);
    expect(desk.state.get()).toMatchObject({ chosen: null, status: 'ready', shown: null });
  });

  test('an archive on this device that is a street map can be chosen, is not drawn twice, and found again', async () => {
    const { desk, hidden, memory } = place({ settings: [] });
    await desk.follow([own('ready', ['stations'])]);
    expect(desk.state.get().offers).toEqual([]);
    await desk.follow([own('ready')]);
    await desk.choose('own-a');
    expect(desk.state.get()).toMatchObject({ chosen: 'own-a', status: 'ready', shown: { kind: 'streets', id: 'a' } });
    expect(hidden).toEqual(['a']);
    const next = place({ settings: [], kept: memory.kept });
    await next.desk.start();
    await next.desk.follow([own('opening')]);
    expect(next.desk.state.get().chosen).toBeNull();
    await next.desk.follow([own('ready')]);
    expect(next.desk.state.get()).toMatchObject({ chosen: 'own-a', shown: { kind: 'streets' } });
    await next.desk.follow([]);
    expect(next.desk.state.get()).toMatchObject({ chosen: null, shown: null });
  });
});
