import { afterEach, expect, test, vi } from 'vitest';
import { openOffice } from '../../../src/open-office.ts';
import { readField } from '../../../src/actions/field/read-field.ts';
import type { JsonObject } from '../../../src/domain/field/json-value.ts';
import type { OfficeSettings } from '../../../src/services/sync/office-settings.ts';
import { visit } from '../../fixtures/visit.ts';
import { closeRooms, fieldRoom } from '../field/field-room.ts';

afterEach(async () => {
  vi.unstubAllGlobals();
  await closeRooms();
});

const url = new URL('office/wfs3/', document.baseURI).href;
const settings: OfficeSettings = { name: { zh: '更新办', en: 'the office' }, records: { protocol: 'ogc-api-features', url }, photos: { protocol: 'ogc-api-features', url }, login: null };
const features = (found: readonly JsonObject[]): Response => Response.json({ type: 'FeatureCollection', features: found.map((properties) => ({ type: 'Feature', geometry: null, properties })) });

/** An office in memory that keeps what is posted; `clock` is what its Date header says. */
function officeInMemory(clock: () => number): { readonly rows: JsonObject[]; readonly asked: string[] } {
  const rows: JsonObject[] = [];
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(input);
    asked.push(`${init.method ?? 'GET'} ${pathname.split('/').slice(-2).join('/')}`);
    const told = (response: Response): Response => new Response(response.body, { status: response.status, headers: { 'Content-Type': 'application/geo+json', 'Date': new Date(clock()).toUTCString() } });
    if (init.method === 'POST') {
      const { properties } = JSON.parse(init.body as string) as { properties: JsonObject };
      rows.push({ ...properties, server_seq: rows.length + 1, received_at: '2026-11-26T08:00:00Z', page: 0 });
      return told(new Response('"string"', { status: 201 }));
    }
    if (pathname.includes('event_pages')) return told(features(rows.length === 0 ? [] : [{ page: 0, events: rows.length }]));
    const id = searchParams.get('event_id');
    return Promise.resolve(told(features(rows.filter((row) => id === null || row['event_id'] === id))));
  });
  return { rows, asked };
}

test('what waits goes to the configured office by itself once field work stands, and is shown as received', async () => {
  const { rows, asked } = officeInMemory(() => Date.now() - 20 * 60_000);
  const room = await fieldRoom({ inspector: '07' });
  const { setting, records, connection } = room;
  await records.saveEvent({ recordId: crypto.randomUUID(), parentIds: [], kind: 'create', author: '07', fields: visit() as unknown as JsonObject, photos: [], position: null });
  await readField(setting);
  expect(setting.field.get().records).toMatchObject([{ state: 'on-tablet' }]);
  const office = openOffice(settings, connection);
  expect(asked).toEqual([]);
  office.start(() => void readField(setting), setting.field);
  await expect.poll(() => setting.field.get().records?.map(({ state }) => state)).toEqual(['received']);
  await expect.poll(() => office.link.state.get().running).toBe(false);
  expect(rows).toHaveLength(1);
  expect(office.link.state.get()).toMatchObject({ trouble: null, login: 'none' });
  // The device's clock is ahead of the office's by what the office's answers tell.
  expect(Math.round((office.link.state.get().clockOffset ?? 0) / 60_000)).toBe(20);
  expect(asked.filter((each) => each.startsWith('PUT') || each.startsWith('DELETE'))).toEqual([]);
});

test('nothing is asked of anybody before it is started, and an office that answers with a page is told as somebody else', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (input: string) => {
    asked.push(input);
    return Promise.resolve(new Response('<!doctype html>', { status: 200, headers: { 'Content-Type': 'text/html' } }));
  });
  const { setting, connection } = await fieldRoom();
  const office = openOffice(settings, connection);
  expect(asked).toEqual([]);
  office.start(() => undefined, setting.field);
  await expect.poll(() => office.link.state.get().trouble).toBe('foreign');
  expect(asked.every((address) => address.startsWith(url))).toBe(true);
});
