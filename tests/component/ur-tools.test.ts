import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addSketchPositions } from '../../src/actions/add-sketch-positions.ts';
import { openDesk } from '../../src/actions/open-desk.ts';
import { readDrawings } from '../../src/actions/read-drawings.ts';
import { showHere } from '../../src/actions/show-here.ts';
import { MapTools } from '../../src/components/tools/map-tools.ts';
import { toolDeskContext } from '../../src/components/tools/tool-desk.ts';
import '../../src/components/tools/ur-tools.ts';
import { storeContext } from '../../src/components/ur-element.ts';
import '../../src/components/styles/page.css';
import type { BaseMap } from '../../src/domain/base-map.ts';
import type { Drawing } from '../../src/domain/drawing.ts';
import type { UrRenewalMap } from '../../src/components/ur-renewal-map.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { appStore } from '../fixtures/app-store.ts';
import { catalogueEntry } from '../fixtures/catalogue-entry.ts';
import { drawing } from '../fixtures/drawing.ts';
import { drawingKeeper } from '../fixtures/drawing-keeper.ts';

const empty = { type: 'FeatureCollection' as const, features: [] };
const base: BaseMap = { land: empty, districts: empty, subdistricts: empty, roads: empty, metro: empty, stations: empty, water: empty, coast: empty, labels: empty };

/** A map that draws nothing, but listens and can be told things. */
function stillMap(): UrRenewalMap {
  const map = Object.assign(document.createElement('div'), {
    captures: false,
    drawn: null,
    setOverlay: () => undefined,
    setCapture: (_feature: string, captures: boolean) => {
      map.captures = captures;
    },
  });
  return map as unknown as UrRenewalMap;
}

async function place(state: Partial<AppState> = {}, drawings: readonly Drawing[] = []) {
  const root = document.createElement('main');
  root.style.width = '360px';
  root.style.height = '700px';
  root.style.display = 'flex';
  const store = appStore({
    base: { status: 'ready', value: base },
    catalogue: { status: 'ready', value: { version: '1', entries: [catalogueEntry({ id: 'near', anchor: [120.351, 36.09] })] } },
    view: { center: [120.36, 36.1], zoom: 13 },
    ...state,
  });
  const keeper = drawingKeeper(...drawings);
  const map = stillMap();
  new ContextProvider(root, { context: storeContext, initialValue: store });
  new ContextProvider(root, { context: toolDeskContext, initialValue: new MapTools(store, map, keeper) });
  await readDrawings(store, keeper);
  openDesk(store, 'measure');
  const element = document.createElement('ur-tools');
  root.append(element);
  document.body.append(root);
  await element.updateComplete;
  return { store, keeper, map, element };
}

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.dataset['theme'] = 'light';
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const tab = (name: string) => page.getByRole('tab', { name });

describe('measuring', () => {
  test('clicks on the map add up, Finish keeps the figure and tells it politely', async () => {
    const { store, map } = await place();
    expect(map.captures).toBe(true);
    const click = (lngLat: [number, number]): boolean => map.dispatchEvent(new CustomEvent('ur-map-click', { detail: { lngLat, ids: [], point: { x: 0, y: 0 } } }));
    click([120.35, 36.09]);
    click([120.36, 36.09]);
    await expect.element(page.getByRole('status').first()).toHaveTextContent('2 个点，900.6 米。');
    await userEvent.click(button('结束'));
    await expect.element(page.getByRole('status').first()).toHaveTextContent('距离 900.6 米。');
    expect(store.get().tools.measurements).toHaveLength(1);
  });

  test('the keyboard places points at the cross-hair, takes them back, finishes and cancels', async () => {
    const { store, map } = await place();
    const key = (name: string, at: [number, number] = [120.35, 36.09]): boolean => map.dispatchEvent(new CustomEvent('ur-map-key', { detail: { key: name, at } }));
    key(' ');
    key(' ', [120.36, 36.09]);
    key(' ', [120.36, 36.1]);
    key('Backspace');
    expect(store.get().tools.sketch).toHaveLength(2);
    key('Enter');
    expect(store.get().tools).toMatchObject({ sketch: [], measurements: [{ closed: false }] });
    key(' ');
    key('Escape');
    expect(store.get().tools.sketch).toEqual([]);
  });

  test('an outline that crosses itself is not finished, and says why at once', async () => {
    const { store } = await place();
    await userEvent.click(page.getByRole('radio', { name: '面积' }));
    addSketchPositions(store, [[120.35, 36.09], [120.36, 36.1], [120.36, 36.09], [120.35, 36.1]]);
    await userEvent.click(button('结束'));
    await expect.element(page.getByRole('alert').first()).toHaveTextContent('自相交');
    expect(store.get().tools.sketch).toHaveLength(4);
  });

  test('several are summed, shown in other units, deleted and brought back', async () => {
    const { store } = await place();
    for (const end of [[120.36, 36.09], [120.36, 36.1]] as const) {
      addSketchPositions(store, [[120.35, 36.09], [end[0], end[1]]]);
      await userEvent.click(button('结束'));
    }
    await expect.element(page.getByText('合计')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: '长度单位' }), 'm');
    await expect.element(page.getByText(/^2 条距离/)).toBeVisible();
    await userEvent.click(button('删除: 距离 1'));
    expect(store.get().tools.measurements).toHaveLength(1);
    await userEvent.click(button('撤销'));
    expect(store.get().tools.measurements).toHaveLength(2);
  });

  test('coordinates can be typed; a wrong line is told and nothing is placed', async () => {
    const { store } = await place();
    await userEvent.click(page.getByText('用坐标或键盘'));
    const field = page.getByRole('textbox', { name: '坐标，一行一个点' });
    await userEvent.fill(field, '36.09, 120.35\n这里');
    await userEvent.click(button('加入'));
    await expect.element(page.getByRole('alert').first()).toHaveTextContent('第 2 行：不是坐标。');
    expect(store.get().tools.sketch).toEqual([]);
    await userEvent.fill(field, '36.09, 120.35\nE 531628.39, N 3997859.50');
    await userEvent.click(button('加入'));
    expect(store.get().tools.sketch).toHaveLength(2);
    await userEvent.click(button('加入地图正中的点'));
    expect(store.get().tools.sketch.at(-1)).toEqual([120.36, 36.1]);
    await userEvent.click(button('移除第 1 点'));
    expect(store.get().tools.sketch).toHaveLength(2);
  });
});

describe('drawing', () => {
  test('a circle by coordinates is kept, renamed, deleted and brought back', async () => {
    const { keeper } = await place();
    await userEvent.click(tab('我的绘图'));
    await userEvent.click(button('圆'));
    await userEvent.click(page.getByText('用坐标或键盘'));
    await userEvent.fill(page.getByRole('textbox', { name: '圆心' }), '36.09, 120.36');
    await userEvent.fill(page.getByRole('spinbutton', { name: '半径（米）' }), '500');
    await userEvent.click(button('加入'));
    await expect.poll(() => [...keeper.kept.values()].map(({ name, shape }) => [name, shape.circle?.radiusMetres])).toEqual([['圆 1', 500]]);
    await userEvent.click(button('修改圆 1'));
    const name = page.getByRole('textbox', { name: '名称' });
    await userEvent.fill(name, '考察范围');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => [...keeper.kept.values()][0]?.name).toBe('考察范围');
    await userEvent.click(page.getByRole('radio', { name: '玫红' }).last());
    await expect.poll(() => [...keeper.kept.values()][0]?.colour).toBe('rose');
    await userEvent.click(button('删除考察范围'));
    await expect.poll(() => keeper.kept.size).toBe(0);
    await userEvent.click(button('撤销'));
    await expect.poll(() => keeper.kept.size).toBe(1);
    await userEvent.click(button('重做'));
    await expect.poll(() => keeper.kept.size).toBe(0);
  });

  test.each([
    ['点', '坐标', '36.09, 120.36', { type: 'Point', coordinates: [120.36, 36.09] }],
    ['线', '坐标，一行一个点', '36.09, 120.35\n36.1, 120.36', { type: 'LineString', coordinates: [[120.35, 36.09], [120.36, 36.1]] }],
    ['多边形', '坐标，一行一个点', '36.09, 120.35\n36.09, 120.36\n36.1, 120.36', { type: 'Polygon', coordinates: [[[120.35, 36.09], [120.36, 36.09], [120.36, 36.1], [120.35, 36.09]]] }],
    ['矩形', '对角两点，一行一个', '36.09, 120.35\n36.1, 120.36', { type: 'Polygon', coordinates: [[[120.35, 36.09], [120.36, 36.09], [120.36, 36.1], [120.35, 36.1], [120.35, 36.09]]] }],
  ] as const)('%s by typed coordinates, keys alone, is kept as what was typed', async (kind, label, text, geometry) => {
    const { keeper } = await place();
    const press = async (target: ReturnType<typeof button>): Promise<void> => {
      (await target.findElement() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
    };
    await userEvent.click(tab('我的绘图'));
    await press(button(kind));
    await press(page.getByText('用坐标或键盘'));
    await userEvent.fill(page.getByRole('textbox', { name: label, exact: true }), text);
    await press(button('加入'));
    // A point and two corners are whole by themselves.
    if (kind === '线' || kind === '多边形') await press(button('结束'));
    await expect.poll(() => [...keeper.kept.values()].map(({ shape }) => shape.geometry)).toEqual([geometry]);
  });

  test('a refused shape is told and changes nothing', async () => {
    const { store, keeper } = await place();
    await userEvent.click(tab('我的绘图'));
    await userEvent.click(button('多边形'));
    addSketchPositions(store, [[120.35, 36.09], [120.36, 36.1], [120.36, 36.09], [120.35, 36.1]]);
    await userEvent.click(page.getByText('用坐标或键盘'));
    await userEvent.click(button('结束'));
    await expect.element(page.getByRole('alert').first()).toHaveTextContent('没有收下：轮廓自相交。');
    expect(keeper.kept.size).toBe(0);
    expect(store.get().tools.sketch).toHaveLength(4);
  });

  test('a full device says so, marks the drawing, and saves it when there is room', async () => {
    const { store, keeper } = await place();
    keeper.failure = 'full';
    await userEvent.click(tab('我的绘图'));
    await userEvent.click(button('点'));
    addSketchPositions(store, [[120.35, 36.09]]);
    await userEvent.click(page.getByText('用坐标或键盘'));
    await userEvent.click(button('结束'));
    await expect.element(page.getByText(/没有保存。.*空间已满/)).toBeVisible();
    await expect.element(page.getByText('未保存', { exact: true })).toBeVisible();
    keeper.failure = null;
    await userEvent.click(button('再保存一次'));
    await expect.poll(() => keeper.kept.size).toBe(1);
    await expect.element(page.getByText('未保存', { exact: true })).not.toBeInTheDocument();
  });

  test('a shape is changed by its coordinates', async () => {
    const { keeper } = await place({}, [drawing({ id: '1', name: '路线' })]);
    await userEvent.click(tab('我的绘图'));
    await userEvent.click(button('修改路线'));
    await userEvent.click(button('改形状'));
    await userEvent.click(page.getByText('用坐标或键盘'));
    const field = page.getByRole('textbox', { name: '坐标，一行一个点' });
    await expect.element(field).toHaveValue('36.09, 120.35\n36.1, 120.36');
    await userEvent.fill(field, '36.09, 120.35\n36.1, 120.37');
    await userEvent.click(button('保存形状').last());
    await expect.poll(() => keeper.kept.get('1')?.shape.geometry).toEqual({ type: 'LineString', coordinates: [[120.35, 36.09], [120.37, 36.1]] });
  });
});

describe('what is here', () => {
  test('tells projects with distance and error, and opens one', async () => {
    const { store } = await place();
    showHere(store, [120.35, 36.09]);
    const site = page.getByRole('button', { name: /记录near/ });
    await expect.element(site).toHaveTextContent(/90 米\s*±200 米/);
    await userEvent.click(site);
    expect(store.get().selectedId).toBe('near');
  });

  test('offers to measure from here and to keep the place', async () => {
    const { store, keeper } = await place();
    showHere(store, [120.35, 36.09]);
    await userEvent.click(button('存为点'));
    await expect.poll(() => [...keeper.kept.values()].map(({ name }) => name)).toEqual(['地点 1']);
    await userEvent.click(button('从这里量起'));
    expect(store.get().desk).toBe('measure');
    expect(store.get().tools).toMatchObject({ sketch: [[120.35, 36.09]] });
  });
});

describe('the panel', () => {
  test('its tabs are walked with the arrow keys, closing puts it away', async () => {
    const { store, element } = await place();
    element.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(store.get().desk).toBe('draw');
    await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('tab-draw');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(store.get().desk).toBe('here');
    await userEvent.click(button('关闭工具'));
    expect(store.get().desk).toBeNull();
  });

  test.each(['light', 'dark', 'contrast', 'sunlight'] as const)('breaks no rule of accessibility in %s, in any tool and language', async (appearance) => {
    for (const language of ['zh', 'en'] as const) {
      document.documentElement.lang = language;
      document.documentElement.dataset['theme'] = appearance;
      document.title = 'test';
      const { store, element } = await place({ language, appearance }, [drawing({ id: '1' })]);
      addSketchPositions(store, [[120.35, 36.09], [120.36, 36.1]]);
      for (const open of ['measure', 'draw', 'here'] as const) {
        openDesk(store, open);
        await element.updateComplete;
        const { violations } = await axe.run(document.body);
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      document.body.replaceChildren();
    }
  });
});
