import { ContextProvider } from '@lit/context';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AddressDesk, addressDeskContext } from '../../src/components/layers/address-desk.ts';
import '../../src/components/layers/ur-layer-address.ts';
import { RemoteError } from '../../src/domain/remote-failure.ts';
import type { RemoteDoor } from '../../src/services/remote/remote-door.ts';
import { expectAccessible, mount } from './mount.ts';

const provider = new ContextProvider(document.body, { context: addressDeskContext });
const URL_ELSEWHERE = 'https://data.example/stations.geojson';
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** The way in over a door that answers as told, and what was handed on. */
async function place(answer: (url: string) => { readonly text: string; readonly type?: string } | RemoteError | Promise<never>, language: 'zh' | 'en' = 'zh') {
  const asked: string[] = [];
  const read: (readonly [string, string])[] = [];
  const tiles: string[] = [];
  const pictures: (readonly [string, string])[] = [];
  const allowed = new Set<string>();
  const door: RemoteDoor = {
    isOpen: (url) => allowed.has(new URL(url).origin),
    allow: (url) => void allowed.add(new URL(url).origin),
    ask: async ({ url }, { signal } = {}) => {
      asked.push(url);
      const given = answer(url);
      if (given instanceof RemoteError) throw given;
      if (given instanceof Promise) return new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
      return { bytes: new TextEncoder().encode(given.text).buffer, type: given.type ?? '', etag: null, crs: null };
    },
  };
  const desk = new AddressDesk(
    door,
    { read: async (file, name) => void read.push([name, await file.text()]) },
    {
      addAddress: (url) => {
        tiles.push(url);
        return Promise.resolve();
      },
      addService: (name, { facts }) => {
        pictures.push([name, facts.layer]);
        return Promise.resolve();
      },
    },
  );
  provider.setValue(desk);
  const { element } = await mount('ur-layer-address', { language });
  const give = async (url: string): Promise<void> => {
    await userEvent.fill(page.getByRole('textbox'), url);
    await userEvent.keyboard('{Enter}');
  };
  return { asked, read, tiles, pictures, element, give, desk };
}

afterEach(() => document.body.replaceChildren());

describe('an address', () => {
  test('elsewhere is asked about by its host before anything is fetched; no fetches nothing, yes hands the file on', async () => {
    const { asked, read, element, give } = await place(() => ({ text: '{"type":"FeatureCollection","features":[]}' }));
    await expectAccessible(element);
    await give(URL_ELSEWHERE);
    await expect.element(page.getByRole('heading', { name: '从 data.example 获取？' })).toBeVisible();
    await expect.element(page.getByText(/不发送 Cookie、姓名和页面地址/)).toBeVisible();
    await expectAccessible(element);
    await userEvent.click(button('不获取'));
    expect(asked).toEqual([]);
    await give(URL_ELSEWHERE);
    await userEvent.click(button('从 data.example 获取'));
    await expect.poll(() => read).toEqual([['stations.geojson', '{"type":"FeatureCollection","features":[]}']]);
    expect(asked).toEqual([URL_ELSEWHERE]);
    // Agreed for this visit.
    await give(`${URL_ELSEWHERE}?again`);
    await expect.poll(() => asked.length).toBe(2);
  });

  test('of an archive goes to the large layers', async () => {
    const { tiles, give, asked } = await place(() => ({ text: '' }));
    await give('https://data.example/a/%E7%82%B9.pmtiles?key=1');
    await userEvent.click(button('从 data.example 获取'));
    await expect.poll(() => tiles).toEqual(['https://data.example/a/%E7%82%B9.pmtiles?key=1']);
    expect(asked).toEqual([]);
  });

  test('of a service offers its collections, and brings the one that is chosen', async () => {
    const { read, give, element } = await place((url) =>
      url.includes('/items')
        ? { text: JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: {} }], links: [] }) }
        : { text: JSON.stringify({ links: [], collections: [{ id: 'a', title: '走访点', links: [{ rel: 'items', href: 'https://data.example/a/items' }] }] }) },
    );
    await give('https://data.example/collections');
    await userEvent.click(button('从 data.example 获取'));
    await expect.element(page.getByRole('heading', { name: '取哪个图层？' })).toBeVisible();
    await expectAccessible(element);
    await userEvent.click(button('走访点'));
    await expect.poll(() => read).toEqual([['走访点.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{}}]}']]);
  });

  test('of a map service offers its layers, and shows the one that is chosen', async () => {
    const { pictures, give, element } = await place(() => ({ text: '<WMS_Capabilities version="1.3.0"><Capability><Layer><CRS>EPSG:3857</CRS><Layer><Name>a</Name><Title>规划图</Title></Layer></Layer></Capability></WMS_Capabilities>' }));
    await give('https://data.example/wms?REQUEST=GetCapabilities&SERVICE=WMS');
    await userEvent.click(button('从 data.example 获取'));
    await expect.element(page.getByRole('heading', { name: '取哪个图层？' })).toBeVisible();
    await expectAccessible(element);
    await userEvent.click(button('规划图'));
    await expect.poll(() => pictures).toEqual([['规划图', 'a']]);
  });

  test('that does not answer can be given up', async () => {
    const { give, read } = await place(() => new Promise<never>(() => undefined));
    await give(URL_ELSEWHERE);
    await userEvent.click(button('从 data.example 获取'));
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    await userEvent.click(button('停止'));
    await expect.element(page.getByRole('textbox')).toBeVisible();
    expect(read).toEqual([]);
  });

  test.each([
    ['zh', new RemoteError('unreachable', { host: 'data.example' }), '没有加入，本机内容没有变化。 data.example 没有应答：可能没有网络、地址有误，或对方服务器不允许其他网页读取（CORS）'],
    ['en', new RemoteError('too-large', { megabytes: 150 }), 'Nothing was added, nothing on this device has changed. It has more than 150 MB'],
    ['zh', { text: '<!doctype html>', type: 'text/html' }, '得到的是网页而不是数据'],
  ] as const)('that gives nothing says why and that nothing changed (%s)', async (language, answer, words) => {
    const { give, read, element } = await place(() => answer, language);
    await give(URL_ELSEWHERE);
    await userEvent.click(button(language === 'zh' ? '从 data.example 获取' : 'Fetch from data.example'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
    await expectAccessible(element);
    expect(read).toEqual([]);
  });

  test('that is none is told without a question', async () => {
    const { give, asked } = await place(() => ({ text: '' }));
    for (const text of ['javascript:alert(1)', 'https://name:secret@data.example/']) {
      await give(text);
      await expect.element(page.getByRole('alert')).toHaveTextContent('不是可以访问的地址');
    }
    expect(asked).toEqual([]);
  });
});
