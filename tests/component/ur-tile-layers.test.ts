import { ContextProvider } from '@lit/context';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TilesDesk, tilesDeskContext } from '../../src/components/layers/tiles-desk.ts';
import '../../src/components/layers/ur-tile-layers.ts';
import type { ReadTile } from '../../src/domain/layers/read-tile.ts';
import { createRemoteDoor, type RemoteThread } from '../../src/services/remote/remote-door.ts';
import type { FromRemote, ToRemote } from '../../src/worker/remote/remote-messages.ts';
import stationsAddress from '../fixtures/tiles/stations.pmtiles?url';
import { tileKeeper } from '../fixtures/tile-keeper.ts';
import { expectAccessible, mount } from './mount.ts';

const provider = new ContextProvider(document.body, { context: tilesDeskContext });
const stations = async (): Promise<Blob> => (await fetch(stationsAddress)).blob();
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

/** A thread that answers parts of the archive for an address elsewhere. */
async function farStations(asked: string[]): Promise<() => RemoteThread> {
  const archive = await stations();
  return () => {
    const thread: RemoteThread = {
      onmessage: null,
      onerror: null,
      postMessage: (message: ToRemote) => {
        if (!('request' in message)) return;
        const { id, request } = message;
        asked.push(request.url);
        const [first, last] = request.range ?? [0, 0];
        void archive.slice(first, last + 1).arrayBuffer().then((bytes) => thread.onmessage?.({ data: { id, answer: { bytes, type: '', etag: null, crs: null } } } as MessageEvent<FromRemote>));
      },
    };
    return thread;
  };
}

/** The desk with a map that only keeps what reads its tiles. */
async function place({ language = 'zh', keeper = tileKeeper(), asked = [] }: { language?: 'zh' | 'en'; keeper?: ReturnType<typeof tileKeeper>; asked?: string[] } = {}) {
  const served = new Map<string, ReadTile>();
  const desk = new TilesDesk(keeper, createRemoteDoor(globalThis.origin, await farStations(asked)), {
    serve: (id, _, read) => {
      served.set(id, read);
      return Promise.resolve();
    },
    stop: (id) => void served.delete(id),
  });
  await desk.start();
  provider.setValue(desk);
  const { element } = await mount('ur-tile-layers', { language });
  return { keeper, desk, element, served, asked };
}

afterEach(() => document.body.replaceChildren());

describe('large layers', () => {
  test('a file is kept as it came, shown by its layers, filtered, deleted and brought back', async () => {
    const { keeper, desk, element, served } = await place();
    await desk.addFile(await stations(), '车站.pmtiles');
    const [kept] = keeper.kept.values();
    expect(kept?.layer).toMatchObject({ name: 'stations', source: { kind: 'file', facts: { layers: [{ id: 'stations', fields: ['name', 'lines'] }] } } });
    expect(kept?.file?.size).toBe((await stations()).size);
    await expect.element(page.getByText(/“stations”已加入地图/)).toBeVisible();
    await expect.element(page.getByText(/存在本机 · 非官方数据/)).toBeVisible();
    await userEvent.click(button('修改stations'));
    await expectAccessible(element);
    await userEvent.click(page.getByText('筛选'));
    await userEvent.selectOptions(page.getByRole('combobox', { name: '属性' }), 'lines');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '条件' }), 'at-least');
    await userEvent.fill(page.getByRole('textbox', { name: '值' }), '两条');
    await userEvent.click(button('应用'));
    await expect.element(page.getByText(/上下限须为数字/)).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: '值' }), '2');
    await userEvent.click(button('应用'));
    await expect.element(page.getByText('仅显示 lines 不小于 2')).toBeVisible();
    expect([...keeper.kept.values()][0]?.layer.filter).toEqual({ field: 'lines', operator: 'at-least', value: '2' });
    await userEvent.click(page.getByRole('checkbox', { name: 'stations' }));
    await expect.poll(() => [...keeper.kept.values()][0]?.layer.hidden).toEqual(['stations']);
    await userEvent.click(button('删除stations'));
    await expect.poll(() => keeper.kept.size).toBe(0);
    expect(served.size).toBe(0);
    await userEvent.click(button('撤销'));
    await expect.poll(() => served.size).toBe(1);
    expect([...keeper.kept.values()][0]?.file?.size).toBe(kept?.file?.size);
  });

  test.each(['zh', 'en'] as const)('what is no archive says why, and that nothing changed; so does a full device (%s)', async (language) => {
    const { keeper, desk, element } = await place({ language });
    await desk.addFile(new Blob(['<!doctype html>'.padEnd(300)]), 'a.pmtiles');
    await expect.element(page.getByRole('alert')).toHaveTextContent(language === 'zh' ? '“a.pmtiles”没有加入，本机内容没有变化。 不是 PMTiles 文件' : '“a.pmtiles” was not added. Nothing on this device has changed. It is no PMTiles archive');
    await expectAccessible(element);
    await desk.addFile((await stations()).slice(0, 2000), 'b.pmtiles');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/2\s?000/);
    keeper.failure = 'full';
    await desk.addFile(await stations(), 'c.pmtiles');
    await expect.element(page.getByRole('alert')).toHaveTextContent(language === 'zh' ? '没有保存：本机空间已满' : 'It was not kept: the device is full');
    expect(keeper.kept.size).toBe(0);
  });

  test('an archive elsewhere is not asked after a reload until a person says so, who reads what its host learns', async () => {
    const first = await place();
    const door = 'https://tiles.example/stations.pmtiles';
    first.desk.state.subscribe(() => undefined);
    await first.desk.addAddress(door);
    await expect.element(page.getByRole('alert')).toHaveTextContent('尚未同意此页面访问 tiles.example');
    expect(first.asked).toEqual([]);
    // As it was left behind by a visit in which it was allowed.
    await first.desk.addFile(await stations(), 'a.pmtiles');
    const [kept] = first.keeper.kept.values();
    if (kept?.layer.source.kind !== 'file') throw new Error('no layer was kept');
    const { facts } = kept.layer.source;
    first.keeper.kept.set(kept.layer.id, { layer: { ...kept.layer, source: { kind: 'address', url: door, facts } }, file: null });
    const { asked, served, element } = await place({ keeper: first.keeper });
    await expect.element(page.getByText(/尚未显示：未经您同意，不向 tiles\.example 获取任何内容/)).toBeVisible();
    await expectAccessible(element);
    expect([asked, served.size]).toEqual([[], 0]);
    await userEvent.click(button('从 tiles.example 获取'));
    await expect.poll(() => served.size).toBe(1);
    expect(new Set(asked)).toEqual(new Set([door]));
  });

  test('a part that cannot be read is told, and the rest stays', async () => {
    const { desk, served } = await place();
    const archive = new Uint8Array(await (await stations()).arrayBuffer());
    // The tiles lie at the end; where they begin stands in the header.
    archive.fill(7, Number(new DataView(archive.buffer).getBigUint64(56, true)));
    await desk.addFile(new Blob([archive]), 'a.pmtiles');
    const [read] = served.values();
    await expect(read?.(10, 854, 401, new AbortController().signal)).rejects.toThrow();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/在地图上有缺失。 ?有瓦片已损坏/);
    await userEvent.click(button('重试'));
    await expect.poll(() => desk.state.get().layers[0]).toMatchObject({ status: 'ready', failure: null });
  });
});
