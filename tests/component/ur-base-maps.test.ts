import { ContextProvider } from '@lit/context';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type BaseMapNews, BaseMapsDesk, baseMapsDeskContext } from '../../src/components/base-maps/base-maps-desk.ts';
import '../../src/components/base-maps/ur-base-map-credit.ts';
import '../../src/components/base-maps/ur-base-maps.ts';
import type { BaseMapSettings } from '../../src/domain/base-maps/base-map.ts';
import type { ReadTile } from '../../src/domain/layers/read-tile.ts';
import { createRemoteDoor, type RemoteThread } from '../../src/services/remote/remote-door.ts';
import type { FromRemote, ToRemote } from '../../src/worker/remote/remote-messages.ts';
import { expectAccessible, mount } from './mount.ts';

const provider = new ContextProvider(document.body, { context: baseMapsDeskContext });
const attribution = [{ text: '© a' }];
const osm: BaseMapSettings = { id: 'osm', name: { zh: '街道图', en: 'Streets' }, attribution, kind: 'xyz', tiles: ['https://tiles.example/{z}/{x}/{y}.png'], tileSize: 256, minZoom: 0, maxZoom: 18, hasNames: true, tellsOrigin: true, datum: 'gcj02' };
const here: BaseMapSettings = { id: 'here', name: { zh: '本站图', en: 'Here' }, attribution, kind: 'protomaps', url: 'tiles/a.pmtiles' };
const radio = (name: string | RegExp) => page.getByRole('radio', { name });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** The chooser with a server that has no leave to answer, and what was asked of it. */
async function place(language: 'zh' | 'en', settings: readonly BaseMapSettings[] = [osm, here]) {
  const asked: string[] = [];
  const told: BaseMapNews[] = [];
  const served = new Map<string, ReadTile>();
  const thread: RemoteThread = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToRemote) => {
      if (!('request' in message)) return;
      asked.push(message.request.url);
      const data: FromRemote = { id: message.id, failure: { code: 'unreachable', values: { host: 'tiles.example' } } };
      queueMicrotask(() => thread.onmessage?.({ data } as MessageEvent<FromRemote>));
    },
  };
  const desk = new BaseMapsDesk({
    settings,
    page: document.baseURI,
    door: createRemoteDoor(globalThis.origin, () => thread),
    server: { serve: (id, _, read) => Promise.resolve(void served.set(id, read)), stop: (id) => void served.delete(id) },
    memory: { read: () => null, write: () => undefined },
    hide: () => Promise.resolve(),
    tell: (news) => told.push(news),
  });
  provider.setValue(desk);
  const { element } = await mount('ur-base-maps', { language });
  return { desk, element, asked, served, told };
}

afterEach(() => document.body.replaceChildren());

describe('the choice of the base map', () => {
  test('is not there where nothing is offered', async () => {
    const { element } = await place('zh', []);
    expect(element.shadowRoot?.querySelector('section')).toBeNull();
  });

  test.each(['zh', 'en'] as const)('asks before another host is, is refused with a press, and told when it fails, with the way back (%s)', async (language) => {
    const { element, asked, served, told } = await place(language);
    const words = language === 'zh' ? { osm: /^街道图/, built: /内置底图/, allow: '从 tiles.example 获取', not: '不获取', asks: /对方会得知您的网络地址/, origin: `还会告知本站地址 ${globalThis.origin}`, failed: /“街道图”无法显示，现显示内置底图/, retry: '重试' } : { osm: /^Streets/, built: /Built-in/, allow: 'Fetch from tiles.example', not: 'Do not fetch', asks: /learns your network address/, origin: `the address of this site, ${globalThis.origin}`, failed: /“Streets” cannot be shown; the built-in base map is/, retry: 'Try again' };
    await expect.element(radio(words.built)).toBeChecked();
    await userEvent.click(radio(words.osm));
    await expect.element(page.getByText(words.asks)).toBeVisible();
    await expect.element(page.getByText(words.origin)).toBeVisible();
    await expectAccessible(element);
    expect(asked).toEqual([]);
    await userEvent.click(button(words.not));
    await expect.element(radio(words.built)).toBeChecked();
    await userEvent.click(radio(words.osm));
    await userEvent.click(button(words.allow));
    await expect.poll(() => served.size).toBe(1);
    await Promise.allSettled([...served.values()].map((read) => read(12, 3417, 1606, new AbortController().signal)));
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.failed);
    await expect.element(page.getByRole('alert')).toHaveTextContent('CORS');
    await expectAccessible(element);
    expect([told, asked]).toEqual([['missing'], ['https://tiles.example/12/3417/1606.png']]);
    await userEvent.click(button(words.retry));
    await expect.poll(() => served.size).toBe(1);
  });

  test('works by keys alone', async () => {
    const { desk } = await place('zh');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => desk.state.get()).toMatchObject({ chosen: 'osm', status: 'waiting' });
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => desk.state.get().status).toBe('ready');
  });

  test('says what a base map in GCJ-02 does, and that one of this site asks nobody else', async () => {
    await place('en');
    await expect.element(page.getByText(/Pictures from tiles\.example · In GCJ-02: your data and ours are moved for display alone/)).toBeVisible();
    await expect.element(page.getByText('Street map of this site')).toBeVisible();
  });
});

test('credits name whom the base map is owed to, and its approval number', async () => {
  const { element } = await mount('ur-base-map-credit', { language: 'zh' }, { prepare: (credit) => Object.assign(credit, { attribution: [{ text: '© OSM', url: 'https://www.openstreetmap.org/copyright' }, { text: 'b' }] }) });
  expect(element.shadowRoot?.textContent.trim()).toBe('底图：© OSM, b');
  await expect.element(page.getByRole('link', { name: '© OSM' })).toHaveAttribute('href', 'https://www.openstreetmap.org/copyright');
  const { element: number } = await mount('ur-base-map-credit', { language: 'en' }, { prepare: (credit) => Object.assign(credit, { approval: 'GS(2024)0001号' }) });
  expect(number.shadowRoot?.textContent.trim()).toBe('base map GS(2024)0001号');
});
