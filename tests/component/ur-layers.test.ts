import { ContextProvider } from '@lit/context';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { gdalReader } from '../../src/components/layers/gdal-reader.ts';
import { LayersDesk, layersDeskContext } from '../../src/components/layers/layers-desk.ts';
import '../../src/components/layers/ur-layers-desk.ts';
import { TilesDesk, tilesDeskContext } from '../../src/components/layers/tiles-desk.ts';
import { createRemoteDoor } from '../../src/services/remote/remote-door.ts';
import { tileKeeper } from '../fixtures/tile-keeper.ts';
import type { BaseMap } from '../../src/domain/base-map.ts';
import { systemOf } from '../../src/geo/crs/reference-systems.ts';
import { workerImporter } from '../../src/services/layers/importer.ts';
import { deviceOptionalPackages } from '../../src/services/optional/device-optional-packages.ts';
import shapefileAddress from '../fixtures/imports/stations-gbk.zip?url';
import type { AppState } from '../../src/state/app-state.ts';
import { layerKeeper } from '../fixtures/layer-keeper.ts';
import { ownShown } from '../../src/components/layers/own-shown.ts';
import '../../src/components/layers/ur-own-legend.ts';
import { classifyRanges } from '../../src/domain/layers/classify-rows.ts';
import { ownLayer } from '../fixtures/own-layer.ts';
import { expectAccessible, mount } from './mount.ts';

const provider = new ContextProvider(document.body, { context: layersDeskContext });
const tilesProvider = new ContextProvider(document.body, { context: tilesDeskContext });
const reader = gdalReader(deviceOptionalPackages());
const TABLE = '名称,经度,纬度\n台东,120.35,36.09\n<b>李村</b>,120.43,36.15\n坏行,这里,36\n';

/** Four stations and a district around the first two of them. */
const stationMap: BaseMap = {
  land: { type: 'FeatureCollection', features: [] },
  districts: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { ref: 'd', zh: '市北区', en: 'Shibei', focus: true }, geometry: { type: 'Polygon', coordinates: [[[120.3, 36.06], [120.37, 36.06], [120.37, 36.12], [120.3, 36.12], [120.3, 36.06]]] } }] },
  subdistricts: { type: 'FeatureCollection', features: [] },
  roads: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { ref: 'r', zh: '南京路', en: 'Nanjing Road', class: 'arterial' }, geometry: { type: 'LineString', coordinates: [[120.38, 36.06], [120.38, 36.12]] } }] },
  metro: { type: 'FeatureCollection', features: [] },
  stations: {
    type: 'FeatureCollection',
    features: ([['台东', 'Taidong', 120.35, 36.083], ['海泊桥', 'Haiboqiao', 120.357, 36.094], ['双山', 'Shuangshan', 120.391, 36.114], ['长沙路', 'Changsha Road', 120.395, 36.12]] as const).map(([zh, en, x, y]) => ({ type: 'Feature', properties: { ref: `station:${zh}`, zh, en, transfer: false }, geometry: { type: 'Point', coordinates: [x, y] } })),
  },
  water: { type: 'FeatureCollection', features: [] },
  coast: { type: 'FeatureCollection', features: [] },
  labels: { type: 'FeatureCollection', features: [] },
};

/** The desk over the real reader in its worker. */
async function place(language: 'zh' | 'en' = 'zh', state: Partial<AppState> = {}) {
  const keeper = layerKeeper();
  const desk = new LayersDesk(keeper, workerImporter(), reader, () => Promise.resolve(true));
  await desk.start();
  provider.setValue(desk);
  const door = createRemoteDoor(globalThis.origin, () => { throw new Error('nothing is asked of another origin here'); });
  tilesProvider.setValue(new TilesDesk(tileKeeper(), door, { serve: () => Promise.resolve(), stop: () => undefined }));
  const { element, store } = await mount('ur-layers-desk', { language, ...state });
  return { keeper, desk, element, store };
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

/** Reads a text by the field for pasting. */
async function paste(text: string): Promise<void> {
  await userEvent.click(page.getByText('粘贴文本'));
  await userEvent.fill(page.getByRole('textbox', { name: 'GeoJSON，或带表头的表格' }), text);
  await userEvent.click(button('读取这段文本'));
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** What is handed to the browser to be saved, which would otherwise ask the tester where to. */
async function savedFiles(): Promise<readonly Blob[]> {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    files.push(content as Blob);
    return '#';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return Promise.resolve(files);
}

describe('own data', () => {
  test('a pasted table is looked at, added with its report, renamed, deleted and brought back', async () => {
    const { keeper, element } = await place();
    await expectAccessible(element);
    await paste(TABLE);
    await expect.element(page.getByText('经度、纬度', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: '坐标系' })).toHaveValue('EPSG:4326');
    await expect.element(page.getByText('落在青岛')).toBeVisible();
    await expectAccessible(element);
    await userEvent.fill(page.getByRole('textbox', { name: '图层名称' }), '走访点');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('“走访点”已加入地图：收下 2 行，修正 0 行，拒收 1 行。')).toBeVisible();
    expect([...keeper.kept.values()].map(({ layer }) => layer)).toMatchObject([{ name: '走访点', facts: { count: 2, points: 2 }, origin: { system: 'EPSG:4326', format: 'csv' } }]);
    await userEvent.click(button('修改走访点'));
    await userEvent.click(page.getByText('逐行结果'));
    await expect.element(page.getByText('第 3 行 · 拒收：坐标不是数字')).toBeVisible();
    await expectAccessible(element);
    await userEvent.click(page.getByRole('radio', { name: '玫红' }));
    await expect.poll(() => [...keeper.kept.values()][0]?.layer.colour).toBe('rose');
    await userEvent.click(button('删除走访点'));
    await expect.poll(() => keeper.kept.size).toBe(0);
    await userEvent.click(button('撤销'));
    await expect.poll(() => keeper.kept.size).toBe(1);
  });

  test('a file in GCJ-02 is laid over the stations, its system recommended with the reason, and another can be chosen', async () => {
    const { keeper, element } = await place('zh', { base: { status: 'ready', value: stationMap } });
    const gcj = systemOf('GCJ-02');
    await paste(`名称,经度,纬度\n${stationMap.stations.features.map(({ geometry, properties }) => `${properties.zh}站,${gcj?.fromWgs84(geometry.coordinates as [number, number]).join(',')}`).join('\n')}\n`);
    await expect.element(page.getByRole('radio', { name: /GCJ-02/ })).toBeChecked();
    await expect.element(page.getByRole('combobox', { name: '坐标系' })).toHaveValue('GCJ-02');
    await expect.element(page.getByText(/推荐GCJ-02.*与地铁站同名的行按此读取相距 0 米，次优者为 4\d\d 米/)).toBeVisible();
    await expect.element(page.getByText('坐标轴已核对：经度或东坐标在前')).toBeVisible();
    await expect.element(page.getByRole('radio', { name: /WGS 84/ })).toHaveAccessibleDescription(/抽查 4 行，2 行落在市北区。4 行与地铁站同名，按此读取中位相距 4\d\d 米。/);
    await expectAccessible(element);
    await userEvent.click(page.getByRole('radio', { name: /BD-09/ }));
    await expect.element(page.getByRole('combobox', { name: '坐标系' })).toHaveValue('BD-09');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '坐标系' }), 'GCJ-02');
    await expect.element(page.getByRole('radio', { name: /GCJ-02/ })).toBeChecked();
    await userEvent.click(button('加入地图'));
    await expect.poll(() => [...keeper.kept.values()][0]?.layer.origin.system).toBe('GCJ-02');
    await expect.element(page.getByText(/4 行 · GCJ-02 · 非官方数据/)).toBeVisible();
  });

  test('where the evidence is weak the card says so, in both languages, beside the choice it makes', async () => {
    const { element, store } = await place('zh', { base: { status: 'ready', value: stationMap } });
    const radio = page.getByRole('radio', { name: /WGS 84/ });
    await paste('名称,经度,纬度\n甲,120.352,36.071\n乙,120.341,36.077\n');
    await expect.element(radio).toBeChecked();
    await expect.element(page.getByText('仅为最常见', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/数据本身分不出这几种坐标系，.*请查明文件来源。/)).toBeVisible();
    await expect.element(radio).toHaveAccessibleDescription(/数据本身分不出这几种坐标系/);
    await expectAccessible(element);
    store.update((state) => ({ ...state, language: 'en' }));
    await expect.element(page.getByText('Only the commonest', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/Nothing in the file tells these systems apart; .* is only the commonest/)).toBeVisible();
  });

  test('a file that is nowhere, and one that the ground cannot be held against, are not called recommended', async () => {
    const { store } = await place('zh', { base: { status: 'ready', value: stationMap } });
    await paste('名称,经度,纬度\n甲,2.35,48.85\n');
    await expect.element(page.getByText(/已知坐标系都不能使数据落在青岛/)).toBeVisible();
    await expect.element(page.getByText('推荐', { exact: true })).not.toBeInTheDocument();
    store.update((state) => ({ ...state, base: { status: 'loading' } }));
    await expect.element(page.getByText(/底图尚未载入，没有与地铁站和区界核对/)).toBeVisible();
  });

  test('a large file is found by the map at an address; where the map cannot fetch it, its rows are handed over', async () => {
    const rows = Array.from({ length: 2_001 }, (_, row) => `${row},120.3${String(row).padStart(4, '0')},36.09`);
    const file = new File([['名称,经度,纬度', ...rows].join('\n')], '大表.csv');
    for (const canFetch of [true, false]) {
      const desk = new LayersDesk(layerKeeper(), workerImporter(), reader, () => Promise.resolve(canFetch));
      await desk.read(file, file.name);
      await desk.add({ name: '大表', system: 'EPSG:4326', axesSwapped: false });
      const [open] = desk.state.get().layers;
      expect(open?.features).toHaveLength(2_001);
      if (!canFetch) expect(open).not.toHaveProperty('address');
      else expect(((await (await fetch(open?.address ?? '')).json()) as { features: unknown[] }).features).toHaveLength(2_001);
    }
  });

  test('an import can be taken back', async () => {
    const { keeper } = await place();
    await paste(TABLE);
    await userEvent.click(button('加入地图'));
    await expect.poll(() => keeper.kept.size).toBe(1);
    await userEvent.click(button('撤销'));
    await expect.poll(() => keeper.kept.size).toBe(0);
    await expect.element(page.getByText('还没有图层。')).toBeVisible();
  });

  test('a file that cannot be read says why, and that nothing changed; so does a full device', async () => {
    const { keeper, element, desk } = await place();
    await paste('名称,数量\n台东,3\n');
    await expect.element(page.getByRole('alert')).toHaveTextContent('没有加入，本机内容没有变化');
    await expect.element(page.getByRole('alert')).toHaveTextContent('现有字段：名称、数量');
    await expectAccessible(element);
    keeper.failure = 'full';
    await desk.read(new Blob([TABLE]), 'a.csv');
    await userEvent.click(button('加入地图'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('没有保存：本机空间已满');
    expect(keeper.kept.size).toBe(0);
  });

  test('a dropped file is read; reading can be stopped', async () => {
    const { desk } = await place();
    const transfer = new DataTransfer();
    transfer.items.add(new File([TABLE], '拖放.csv'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    await expect.element(page.getByText('拖放.csv')).toBeVisible();
    await userEvent.click(button('放弃'));
    await expect.element(button('选择文件')).toBeVisible();
    void desk.read(new Blob([TABLE]), 'b.csv');
    desk.discard();
    await expect.element(page.getByText('已停止，没有保存任何内容。')).toBeVisible();
  });

  test('a Shapefile in GBK asks for GDAL, is read by it, and goes out as a GeoPackage', async () => {
    const files = await savedFiles();
    const { desk, element, keeper } = await place();
    const zip = await (await fetch(shapefileAddress)).blob();
    await desk.read(zip, '车站.zip');
    await expect.element(page.getByRole('heading', { name: '读取“车站.zip”需要 GDAL' })).toBeVisible();
    await expect.element(page.getByText(/大小 40(\.\d)? MB/)).toBeVisible();
    await expectAccessible(element);
    await userEvent.click(button('载入并读取'));
    await expect.element(page.getByRole('combobox', { name: '文字编码' }), { timeout: 15_000 }).toHaveValue('GB18030');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '图层或工作表' }), '地铁车站');
    await expect.element(page.getByText(/文件声明：.*EPSG:4326/)).toBeVisible();
    await expectAccessible(element);
    await userEvent.click(button('加入地图'));
    await expect.poll(() => [...keeper.kept.values()][0]?.layer).toMatchObject({ name: '车站', facts: { count: 6, points: 6 }, origin: { format: 'shapefile', encoding: 'GB18030' } });
    await userEvent.selectOptions(page.getByRole('combobox', { name: '内容' }), '车站');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '格式' }), 'geopackage');
    await expect.element(page.getByText(/由 GDAL 写出/)).toBeVisible();
    await userEvent.click(button('保存文件'));
    await expect.element(page.getByText(/“车站-.*\.gpkg”已交给浏览器保存：6 行/), { timeout: 15_000 }).toBeVisible();
    expect(await files[0]?.slice(0, 15).text()).toBe('SQLite format 3');
  }, 60_000);

  test('what is on the screen is taken away as a file that says what it is', async () => {
    const files = await savedFiles();
    const { element, desk } = await place();
    await desk.read(new Blob([TABLE]), 'a.csv');
    await desk.add({ name: '走访点', system: 'EPSG:4326', axesSwapped: false });
    await userEvent.selectOptions(page.getByRole('combobox', { name: '内容' }), '走访点');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '格式' }), 'csv');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '坐标系' }), 'EPSG:4549');
    await userEvent.click(button('保存文件'));
    await expect.element(page.getByText(/“走访点-.*\.csv”已交给浏览器保存：2 行/)).toBeVisible();
    expect(await files[0]?.text()).toMatch(/^\uFEFF?东坐标 \(EPSG:4549\),北坐标 \(EPSG:4549\),行号,名称,经度,纬度\r\n531\d{3}\.\d+,39\d{5}\.\d+,1,台东,120\.35,36\.09\r\n/);
    await userEvent.selectOptions(page.getByRole('combobox', { name: '格式' }), 'geojson');
    await expect.element(page.getByText('按标准，此格式为 WGS 84。')).toBeVisible();
    await userEvent.click(button('保存文件'));
    await expect.poll(() => files.length).toBe(2);
    expect(JSON.parse((await files[1]?.text()) ?? '')).toMatchObject({ about: { 许可: expect.stringContaining('非官方数据') as string }, features: [{ properties: { 名称: '台东' } }, {}] });
    await expectAccessible(element);
  });

  test('rows are told apart by a column, classes switched off, rows narrowed; what is kept and the legend of the map follow', async () => {
    const { keeper, desk, element } = await place();
    await desk.read(new Blob(['名称,用途,面积,经度,纬度\n甲,住,10,120.35,36.09\n乙,商,20,120.36,36.09\n丙,住,30,120.37,36.1\n丁,,x,120.38,36.1\n']), 'a.csv');
    await desk.add({ name: '地块', system: 'EPSG:4326', axesSwapped: false });
    const kept = () => [...keeper.kept.values()][0]?.layer;
    await userEvent.click(button('修改地块'));
    await userEvent.selectOptions(page.getByRole('combobox', { name: '区分方式' }), 'values');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '字段' }).first(), '用途');
    await expect.poll(() => kept()?.classes).toEqual({ kind: 'values', column: '用途', values: ['住', '商'], counts: [2, 1], others: 0, without: 1 });
    const classes = page.getByRole('group', { name: '地块的分类' });
    await expect.element(classes.getByRole('checkbox', { name: '住 2' })).toBeChecked();
    await expect.element(classes.getByRole('checkbox', { name: '其他值（0）、无值（1） 1' })).toBeVisible();
    await expectAccessible(element);
    await userEvent.click(classes.getByRole('checkbox', { name: '住 2' }));
    await expect.element(page.getByText('地图、图例和搜索中显示 4 行中的 2 行。')).toBeVisible();
    expect(kept()?.hiddenClasses).toEqual([0]);
    await userEvent.click(page.getByText('只显示部分行'));
    await userEvent.selectOptions(page.getByRole('combobox', { name: '字段' }).nth(1), '名称');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '条件' }), 'at-least');
    await userEvent.fill(page.getByRole('textbox', { name: '值' }), '很多');
    await userEvent.click(button('应用'));
    await expect.element(page.getByText('上下限须为数字')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: '条件' }), 'equals');
    await userEvent.fill(page.getByRole('textbox', { name: '值' }), '乙');
    await userEvent.click(button('应用'));
    await expect.element(page.getByText('地图、图例和搜索中显示 4 行中的 1 行。')).toBeVisible();
    await userEvent.click(button('显示全部'));
    await expect.poll(() => kept()?.filter).toBeNull();
    await userEvent.selectOptions(page.getByRole('combobox', { name: '区分方式' }), 'quantiles');
    await expect.element(page.getByText('只能分出 4 级')).toBeVisible();
    await expectAccessible(element);
    await userEvent.selectOptions(page.getByRole('combobox', { name: '区分方式' }), 'single');
    await expect.poll(() => kept()?.classes).toBeNull();
  });

  test('the legend of the map lists the shown layers and their classes, in English too, and nothing without them', async () => {
    const { element } = await mount('ur-own-legend', { language: 'en' });
    expect(element.renderRoot.textContent.trim()).toBe('');
    const classes = classifyRanges([1, 2, 3, 4].map((a) => ({ id: a, geometry: null, properties: { a } })), 'a', 'quantiles', 2);
    const layer = ownLayer({ name: 'plots', classes, hiddenClasses: [1] });
    ownShown.update(() => ({ layers: [{ layer, features: [] }, { layer: ownLayer({ id: 'b', name: 'hidden', visible: false }), features: [] }] }));
    await expect.element(page.getByRole('heading', { name: 'plots' })).toBeVisible();
    await expect.element(page.getByText('1 to 2')).toBeVisible();
    await expect.element(page.getByText('Not from the official data; read as EPSG:4326.')).toBeVisible();
    expect(element.renderRoot.textContent).not.toMatch(/3 to 4|hidden/);
    await expectAccessible(element, ['heading-order']);
    ownShown.update(() => ({ layers: [] }));
  });

  test('a row that was pressed on the map shows its values as text, in English too', async () => {
    const { desk, element } = await place('en');
    await desk.read(new Blob([TABLE]), 'shops.csv');
    await desk.add({ name: 'shops', system: 'GCJ-02', axesSwapped: false });
    const [layer] = desk.state.get().layers;
    desk.find(layer?.layer.id ?? '', 2);
    await expect.element(page.getByRole('heading', { name: 'shops · Row 2' })).toBeVisible();
    await expect.element(page.getByText('<b>李村</b>')).toBeVisible();
    await expectAccessible(element);
    // The shift of the law: some 500 m at this place.
    const { geometry } = layer?.features[0] ?? {};
    expect(geometry?.type === 'Point' && Math.hypot(geometry.coordinates[0] - 120.35, geometry.coordinates[1] - 36.09) * 100_000).toBeGreaterThan(300);
  });
});
