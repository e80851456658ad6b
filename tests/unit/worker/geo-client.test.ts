import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LayerData, LayerRow } from '../../../src/query/layer.ts';
import type { Query } from '../../../src/query/query.ts';
import { GeoClient, type GeoThread, GeoWorkerError } from '../../../src/worker/geo-client.ts';
import type { GeoPort, GeoReply, GeoRequest } from '../../../src/worker/geo-messages.ts';
import { serveGeo } from '../../../src/worker/serve-geo.ts';
import { starPolygon } from '../../fixtures/geometry/star-polygon.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A thread that is the other end of a channel: messages are cloned as between threads. */
function channelThread(listen = true): GeoThread {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  if (listen) serveGeo(port2 as unknown as GeoPort<GeoReply, GeoRequest>);
  return Object.assign(port1, { terminate: () => port1.close() }) as unknown as GeoThread;
}

const random = seededRandom(12);
const areas = (count: number): LayerData => ({
  kind: 'rows',
  id: 'areas',
  version: '7',
  rows: Array.from({ length: count }, (_, i): LayerRow => ({
    id: `a${i}`,
    geometry: starPolygon(random, [120.3 + 0.001 * (i % 100), 36 + 0.001 * Math.floor(i / 100)], 0.005, 40),
    errorMetres: 30,
    isSomewhereInside: false,
    properties: { size: i },
  })),
});
const within: Query = { target: 'areas', where: { op: 'relation', relation: 'within', subject: { kind: 'box', bounds: [120.2, 35.9, 120.5, 36.2] } }, nearest: null };

describe('GeoClient', () => {
  test('loads a layer and asks it', async () => {
    const client = new GeoClient(() => channelThread());
    expect(await client.loadLayer('areas', () => areas(20))).toEqual({ count: 20 });
    expect(await client.query(within)).toMatchObject({ ok: true, counts: { certain: 20, possible: 0 } });
    await client.dropLayer('areas');
    expect(await client.query(within)).toMatchObject({ ok: false, issues: [{ code: 'layer-gone' }] });
  });

  test('reads places and conditions, however long the text, off the page', async () => {
    const client = new GeoClient(() => channelThread());
    expect(await client.readPlace('POINT (120 36)')).toEqual({ ok: true, geometry: { type: 'Point', coordinates: [120, 36] }, repairs: [] });
    expect(await client.readCql2('areas', 'size > 5')).toMatchObject({ ok: true, value: { target: 'areas' } });
    expect(await client.readCql2('areas', 'size >')).toMatchObject({ ok: false, issues: [{ code: 'syntax', position: 6 }] });
  });

  test('counts and sums by area', async () => {
    const client = new GeoClient(() => channelThread());
    await client.loadLayer('areas', () => areas(20));
    const districts: LayerData = {
      kind: 'rows',
      id: 'districts',
      version: '1',
      rows: [{ id: 'all', geometry: { type: 'Polygon', coordinates: [[[120, 35], [121, 35], [121, 37], [120, 37], [120, 35]]] }, errorMetres: 0, isSomewhereInside: false, properties: {} }],
    };
    await client.loadLayer('districts', () => districts);
    const result = await client.statistics(within, 'districts', 'size');
    expect(result).toMatchObject({ ok: true, areas: [{ id: 'all', count: { certain: 20, possible: 0 }, sum: { certain: 190, possible: 0 }, withoutNumber: 0 }] });
    // The twenty overlap: together they cover less than one after another.
    const covered = (result.ok && result.areas[0]?.overlapSquareMetres) || 0;
    expect(covered).toBeGreaterThan(0.4e6);
    expect(covered).toBeLessThan(20 * 0.4e6);
    expect(await client.statistics(within, 'gone', null)).toMatchObject({ ok: false, issues: [{ code: 'layer-gone' }] });
  });

  test('reports progress, and an abort rejects with its reason while the worker stays', async () => {
    const created = vi.fn(() => channelThread());
    const client = new GeoClient(created);
    await client.loadLayer('areas', () => areas(4000));
    const controller = new AbortController();
    const onProgress = vi.fn(() => controller.abort(new DOMException('enough', 'AbortError')));
    await expect(client.query(within, { signal: controller.signal, onProgress })).rejects.toThrow('enough');
    expect(onProgress).toHaveBeenCalledWith({ done: 0, total: 1 });
    expect(await client.query({ ...within, where: { op: 'compare', property: 'size', comparison: '<', value: 3, ignoreCase: false } })).toMatchObject({ counts: { certain: 3 } });
    expect(created).toHaveBeenCalledTimes(1);
  });

  test('a worker that does not heed an abort is replaced, with its layers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const threads = [channelThread(false), channelThread()];
    const client = new GeoClient(() => threads.shift() ?? channelThread());
    const load = vi.fn(() => areas(5));
    const loading = expect(client.loadLayer('areas', load)).rejects.toThrow(GeoWorkerError);
    const controller = new AbortController();
    const asked = client.query(within, { signal: controller.signal });
    await Promise.resolve();
    await Promise.resolve();
    controller.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    await loading;
    expect(await client.query(within)).toMatchObject({ ok: true, counts: { certain: 5, possible: 0 } });
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('a broken layer rejects with what is wrong', async () => {
    const client = new GeoClient(() => channelThread());
    const twice = areas(1);
    const rows = twice.kind === 'rows' ? [...twice.rows, ...twice.rows] : [];
    await expect(client.loadLayer('areas', () => ({ kind: 'rows', id: 'areas', version: '1', rows }))).rejects.toThrow('two records with the id a0');
  });

  test('an aborted signal asks nothing', async () => {
    const created = vi.fn(() => channelThread());
    await expect(new GeoClient(created).query(within, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
    expect(created).not.toHaveBeenCalled();
  });
});
