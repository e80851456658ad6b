import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Geometry } from '../../src/domain/geometry.ts';
import type { ExportTable } from '../../src/formats/export/export-table.ts';
import { type ExportFormat, writeTable } from '../../src/formats/export/write-table.ts';
import { unpack } from '../../src/formats/archive/unpack.ts';
import type { GdalEngine } from '../../src/formats/gdal/gdal-engine.ts';
import { systemOf } from '../../src/geo/crs/reference-systems.ts';
import { startGdal } from '../fixtures/gdal-parts.ts';
import { judge, layersOf, spread } from './ogr.ts';

const folder = mkdtempSync(join(tmpdir(), 'renewal-gdal-'));
afterAll(() => rmSync(folder, { recursive: true }));
let engine: Promise<GdalEngine>;
beforeAll(() => {
  engine = startGdal();
});

const geometries: readonly (Geometry | null)[] = [
  { type: 'Point', coordinates: [120.34893123, 36.08205456] },
  { type: 'LineString', coordinates: [[120.3, 36.1], [120.31, 36.12], [120.33, 36.11]] },
  { type: 'Polygon', coordinates: [[[120.3, 36.1], [120.3, 36.2], [120.4, 36.2], [120.4, 36.1], [120.3, 36.1]], [[120.33, 36.13], [120.36, 36.13], [120.36, 36.16], [120.33, 36.16], [120.33, 36.13]]] },
  { type: 'MultiPolygon', coordinates: [[[[120, 36], [120.1, 36], [120.1, 36.1], [120, 36]]], [[[120.2, 36], [120.25, 36], [120.25, 36.1], [120.2, 36]]]] },
  null,
];
const NAMES = ['台东 & “步行街” <b>', '=HYPERLINK("x")', '小鲍岛𠮷', "-O'Brien, 第1行", '无位置'];
const table: ExportTable = {
  name: '市北更新项目',
  columns: ['名称', '户数', '编号', '备注', '更新日期', 'Fid', '名称'],
  rows: NAMES.map((name, index) => [name, [12.5, -3, 0, 1e6, 7][index] ?? 0, `00${index}`, index === 0 ? null : '说明', '2024-03-01', index, '又一']),
  geometries,
  nameColumn: 0,
  second: { name: '说法', columns: ['编号', '值'], rows: [['000', 3], ['001', 4.5]] },
  about: [['筛选', '主题：历史城区'], ['许可', 'ODbL 1.0']],
};

async function written(format: ExportFormat, code = 'EPSG:4326'): Promise<string> {
  const system = systemOf(code);
  if (!system) throw new Error(code);
  const { extension, content } = await writeTable(table, format, system, { x: '经度', y: '纬度', about: '说明' }, () => engine);
  const path = join(folder, `${format}-${code.replace(':', '')}.${extension}`);
  writeFileSync(path, Buffer.from(await content.arrayBuffer()));
  return path;
}

const placed = geometries.filter((geometry) => geometry !== null);
const TO_DEGREES = ['-t_srs', 'EPSG:4490'];

describe('Debian’s GDAL reads what GDAL in WebAssembly wrote', () => {
  test.each(['EPSG:4326', 'EPSG:4549'])('GeoPackage in %s: rows, geometry, Chinese, numbers, codes; statements and what is said as tables', async (code) => {
    const path = await written('geopackage', code);
    expect(layersOf(path)).toEqual(['市北更新项目', '说法', '说明']);
    const { features } = judge(path, '市北更新项目', ...(code === 'EPSG:4326' ? [] : TO_DEGREES));
    expect(features.map(({ properties }) => properties['名称'])).toEqual(NAMES);
    expect(features.map(({ properties }) => properties['户数'])).toEqual([12.5, -3, 0, 1e6, 7]);
    expect(features.map(({ properties }) => properties['编号'])).toEqual(['000', '001', '002', '003', '004']);
    expect(features[0]?.properties).toMatchObject({ 备注: null, 更新日期: '2024-03-01', '名称 2': '又一' });
    expect(features[4]?.geometry).toBeNull();
    placed.forEach((geometry, index) => expect(spread(features[index]?.geometry?.coordinates, geometry.coordinates)).toBeLessThan(1e-7));
    expect(judge(path, '说法').features.map(({ properties }) => [properties['编号'], properties['值']])).toEqual([['000', 3], ['001', 4.5]]);
    expect(judge(path, '说明').features.map(({ properties }) => Object.values(properties))).toContainEqual(['许可', 'ODbL 1.0']);
  });

  test.each(['EPSG:4326', 'EPSG:4528'])('Shapefile in %s: one a kind of shape, UTF-8 with its .cpg, short names explained', async (code) => {
    const path = await written('shapefile', code);
    const unpacked = await unpack(new Uint8Array(readFileSync(path)), () => true);
    const files = new Map(unpacked.ok ? unpacked.value.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]) : []);
    expect([...files.keys()].sort()).toEqual(['about.csv', 'areas.cpg', 'areas.dbf', 'areas.prj', 'areas.shp', 'areas.shx', 'columns.csv', 'lines.cpg', 'lines.dbf', 'lines.prj', 'lines.shp', 'lines.shx', 'points.cpg', 'points.dbf', 'points.prj', 'points.shp', 'points.shx', 'statements.csv']);
    expect(files.get('areas.cpg')).toBe('UTF-8');
    expect(files.get('columns.csv')).toContain('更新日,更新日期');
    const options = code === 'EPSG:4326' ? [] : TO_DEGREES;
    const found = ['points', 'lines', 'areas'].flatMap((layer) => judge(`/vsizip/${path}/${layer}.shp`, ...options).features);
    expect(found.map(({ properties }) => properties['名称'])).toEqual(NAMES.slice(0, 4));
    expect(found.map(({ properties }) => properties['户数'])).toEqual([12.5, -3, 0, 1e6]);
    placed.forEach((geometry, index) => expect(spread(found[index]?.geometry?.coordinates, geometry.coordinates)).toBeLessThan(1e-7));
  });

  test('FlatGeobuf in EPSG:4549: what has a place, with index, system and description', async () => {
    const path = await written('flatgeobuf', 'EPSG:4549');
    const { features } = judge(path, ...TO_DEGREES);
    expect([...features].map(({ properties }) => properties['名称']).sort()).toEqual(NAMES.slice(0, 4).sort());
    for (const { properties, geometry } of features) expect(spread(geometry?.coordinates, geometries[NAMES.indexOf(String(properties['名称']))]?.coordinates)).toBeLessThan(1e-7);
  });

  test('DXF in EPSG:4549: the outlines in metres, each on the layer of its kind', async () => {
    const path = await written('dxf', 'EPSG:4549');
    const { features } = judge(path, '-s_srs', 'EPSG:4549', ...TO_DEGREES);
    expect(new Set(features.map(({ properties }) => properties['Layer']))).toEqual(new Set(['Point', 'LineString', 'Polygon']));
    expect(spread(features.find(({ properties }) => properties['Layer'] === 'LineString')?.geometry?.coordinates, geometries[1]?.coordinates)).toBeLessThan(1e-7);
  });
});
