import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Geometry, Position } from '../../src/domain/geometry.ts';
import { type ExportFormat, writeTable } from '../../src/formats/export/write-table.ts';
import type { ExportTable } from '../../src/formats/export/export-table.ts';
import { systemOf } from '../../src/geo/crs/reference-systems.ts';

const folder = mkdtempSync(join(tmpdir(), 'renewal-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const geometries: readonly Geometry[] = [
  { type: 'Point', coordinates: [120.34893123, 36.08205456] },
  { type: 'LineString', coordinates: [[120.3, 36.1], [120.31, 36.12], [120.33, 36.11]] },
  // Outer ring with the clock, to be wound anew.
  { type: 'Polygon', coordinates: [[[120.3, 36.1], [120.3, 36.2], [120.4, 36.2], [120.4, 36.1], [120.3, 36.1]], [[120.33, 36.13], [120.36, 36.13], [120.36, 36.16], [120.33, 36.16], [120.33, 36.13]]] },
  { type: 'MultiPolygon', coordinates: [[[[120, 36], [120.1, 36], [120.1, 36.1], [120, 36]]], [[[120.2, 36], [120.25, 36], [120.25, 36.1], [120.2, 36]]]] },
];
const NAMES = ['台东 & “步行街” <b>', '=HYPERLINK("x")', '小鲍岛𠮷', "-O'Brien, 第1行\n第2行"];
const table = (given: readonly Geometry[]): ExportTable => ({
  name: '市北更新项目',
  columns: ['名称', '户数', '编号', '备注'],
  rows: given.map((_, index) => [NAMES[index] ?? '', [12.5, -3, 0, 1e6][index] ?? 0, `00${index}`, index === 0 ? null : '说明']),
  geometries: given,
  nameColumn: 0,
  second: { name: '说法', columns: ['编号', '值'], rows: [['000', 3], ['001', 4.5]] },
  about: [['筛选', '主题：历史城区'], ['许可', 'ODbL 1.0']],
});

interface Judged {
  readonly features: readonly { readonly geometry: { readonly type: string; readonly coordinates: unknown } | null; readonly properties: Readonly<Record<string, unknown>> }[];
}

/** What GDAL reads of a file, as GeoJSON. */
function judge(path: string, ...options: readonly string[]): Judged {
  const { stdout, status, stderr } = spawnSync('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=10', '/vsistdout/', path, ...options], { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0 || /ERROR/.test(stderr)) throw new Error(stderr);
  return JSON.parse(stdout) as Judged;
}

async function written(given: readonly Geometry[], format: ExportFormat, code = 'EPSG:4326'): Promise<string> {
  const system = systemOf(code);
  if (!system) throw new Error(code);
  const { extension, content } = await writeTable(table(given), format, system, { x: '经度', y: '纬度', about: '说明' });
  const path = join(folder, `${format}-${code.replace(':', '')}-${given.length}.${extension}`);
  writeFileSync(path, Buffer.from(await content.arrayBuffer()));
  return path;
}

const flat = (coordinates: unknown): readonly number[] => (Array.isArray(coordinates) ? coordinates.flatMap(flat) : [coordinates as number]);
/** Every number of one is near one of the other: rings may begin elsewhere and turn the other way. */
function expectNear(found: unknown, wanted: unknown, within = 1e-7): void {
  const [a, b] = [flat(found), flat(wanted)];
  expect(a).toHaveLength(b.length);
  expect(Math.max(...[...a].sort((x, y) => x - y).map((value, index) => Math.abs(value - ([...b].sort((x, y) => x - y)[index] ?? NaN))))).toBeLessThan(within);
}

describe('GDAL reads what we write', () => {
  test('GeoJSON: count, geometry, Chinese, numbers; outer rings against the clock', async () => {
    const path = await written(geometries, 'geojson');
    const { features } = judge(path);
    expect(features.map(({ properties }) => properties['名称'])).toEqual(NAMES);
    expect(features.map(({ properties }) => properties['户数'])).toEqual([12.5, -3, 0, 1e6]);
    expect(features.map(({ properties }) => properties['编号'])).toEqual(['000', '001', '002', '003']);
    features.forEach(({ geometry }, index) => expectNear(geometry?.coordinates, geometries[index]?.coordinates));
    const [outer] = features[2]?.geometry?.coordinates as Position[][];
    expect(outer?.reduce((sum, [x, y], index) => sum + x * (outer[index + 1]?.[1] ?? y) - (outer[index + 1]?.[0] ?? x) * y, 0)).toBeGreaterThan(0);
  });

  test('KML: the same, with values as text', async () => {
    const { features } = judge(await written(geometries, 'kml'));
    expect(features.map(({ properties }) => properties['Name'] ?? properties['name'])).toEqual(NAMES);
    features.forEach(({ geometry }, index) => expectNear(flat(geometry?.coordinates).filter((value) => value !== 0), geometries[index]?.coordinates));
  });

  test('GPX: points as waypoints, everything else as tracks', async () => {
    const path = await written(geometries, 'gpx');
    expect(judge(path, 'waypoints').features.map(({ properties }) => properties['name'])).toEqual([NAMES[0]]);
    expect(judge(path, 'tracks').features.map(({ properties }) => properties['name'])).toEqual(NAMES.slice(1));
  });

  test('CSV: places as well-known text, a formula guarded, codes kept, line breaks inside', async () => {
    const { features } = judge(await written(geometries, 'csv'), '-oo', 'GEOM_POSSIBLE_NAMES=WKT', '-oo', 'AUTODETECT_TYPE=YES');
    expect(features.map(({ properties }) => properties['名称'])).toEqual([NAMES[0], `'${NAMES[1] ?? ''}`, NAMES[2], `'${NAMES[3] ?? ''}`]);
    expect(features.map(({ properties }) => properties['户数'])).toEqual([12.5, -3, 0, 1e6]);
    features.forEach(({ geometry }, index) => expectNear(geometry?.coordinates, geometries[index]?.coordinates));
  });

  test('CSV of points in EPSG:4549: two columns of metres that PROJ brings back', async () => {
    const points = geometries.slice(0, 1);
    const { features } = judge(await written(points, 'csv', 'EPSG:4549'), '-oo', 'X_POSSIBLE_NAMES=经度', '-oo', 'Y_POSSIBLE_NAMES=纬度', '-s_srs', 'EPSG:4549', '-t_srs', 'EPSG:4490');
    expectNear(features[0]?.geometry?.coordinates, points[0]?.coordinates);
  });

  test('XLSX: three sheets, text as text, numbers as numbers', async () => {
    const path = await written(geometries, 'xlsx');
    const { features } = judge(path, '市北更新项目', '-oo', 'HEADERS=FORCE');
    expect(features.map(({ properties }) => properties['名称'])).toEqual(NAMES);
    expect(features.map(({ properties }) => properties['户数'])).toEqual([12.5, -3, 0, 1e6]);
    expect(judge(path, '说法', '-oo', 'HEADERS=FORCE').features.map(({ properties }) => properties['值'])).toEqual([3, 4.5]);
    expect(judge(path, '说明', '-oo', 'HEADERS=DISABLE').features.map(({ properties }) => Object.values(properties))).toContainEqual(['许可', 'ODbL 1.0']);
  });
});
