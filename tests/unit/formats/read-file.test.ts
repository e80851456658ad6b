import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RawTable } from '../../../src/formats/format.ts';
import { placeTable } from '../../../src/formats/place-table.ts';
import { previewTable } from '../../../src/formats/preview-table.ts';
import { readFile } from '../../../src/formats/read-file.ts';

const fixture = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(new URL(`../../fixtures/imports/${name}`, import.meta.url))) });
const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });

async function table(file: ReturnType<typeof fixture>): Promise<RawTable> {
  const read = await readFile(file);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

/** Reads a file with the recommended system. */
async function placed(file: ReturnType<typeof fixture>) {
  const raw = await table(file);
  const [fit] = previewTable(raw).fits;
  const outcome = placeTable(raw, fit);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return { raw, fit, ...outcome.value };
}

const stations = JSON.parse(new TextDecoder().decode(fixture('stations.geojson').bytes)) as { features: { properties: { name: string }; geometry: { coordinates: [number, number] } }[] };

describe('files written by others give the same six stations', () => {
  test.each([
    ['stations.geojson', 'geojson', 'EPSG:4326', 'utf-8'],
    ['stations-4549.geojson', 'geojson', 'EPSG:4549', 'utf-8'],
    ['stations.geojsonl', 'geojson-lines', 'EPSG:4326', 'utf-8'],
    ['stations-wkt.csv', 'csv', 'EPSG:4326', 'utf-8'],
    ['stations-gbk.csv', 'csv', 'EPSG:4326', 'gb18030'],
  ])('%s as %s in %s, %s', async (name, format, system, encoding) => {
    const { raw, fit, features, report, facts } = await placed(fixture(name));
    expect(raw).toMatchObject({ format, encoding });
    expect(fit).toMatchObject({ system, axesSwapped: false, insideShare: 1 });
    expect(report).toMatchObject({ rows: 6, accepted: 6, refused: 0, outside: 0, unplaced: 0 });
    expect(facts).toMatchObject({ count: 6, points: 6, lines: 0, areas: 0 });
    for (const [index, { geometry, properties }] of features.entries()) {
      const station = stations.features[index];
      if (geometry?.type !== 'Point' || !station) throw new Error('no point');
      expect(properties['name'] ?? properties['名称']).toBe(station.properties.name);
      // Half a centimetre: GDAL writes metres with two decimals here.
      expect(Math.hypot(geometry.coordinates[0] - station.geometry.coordinates[0], geometry.coordinates[1] - station.geometry.coordinates[1])).toBeLessThan(1e-7);
    }
  });
});

describe('tables', () => {
  test('quotes, codes with leading zeros and numbers come through as they are', async () => {
    const { features } = await placed(text('a.csv', 'lon,lat,编号,数,公式,长\n120.35,36.09,007,12.50,=1+1,12345678901234567890\n120.36,36.1,01,3,"a,""b""\nc",1\n'));
    expect(features[0]?.properties).toEqual({ lon: 120.35, lat: 36.09, 编号: '007', 数: 12.5, 公式: '=1+1', 长: '12345678901234567890' });
    expect(features[1]?.properties).toMatchObject({ 公式: 'a,"b"\nc' });
  });

  test.each([
    ['a.tsv', 'X坐标\tY坐标\n120.35\t36.09\n'],
    ['a.txt', '经度(WGS84);纬度(WGS84)\n120.35;36.09\n'],
    ['a.csv', '名称,坐标\n站,"120.35,36.09"\n'],
    ['a.csv', 'name,位置坐标\nx,"120.35，36.09"\n'],
    ['a.csv', 'Longitude,Latitude\n120°21′00″E,36°05′24″N\n'],
    ['a.csv', '东经,北纬\n１２０．３５,３６．０９\n'],
    ['a.csv', 'lat,lng\n36.09,120.35\n'],
    ['pasted', 'id,wkt\n1,POINT Z (120.35 36.09 5)\n'],
  ])('the place is found in %s: %j', async (name, content) => {
    const { features } = await placed(text(name, content));
    const [feature] = features;
    if (feature?.geometry?.type !== 'Point') throw new Error('no point');
    expect(feature.geometry.coordinates[0]).toBeCloseTo(120.35, 9);
    expect(feature.geometry.coordinates[1]).toBeCloseTo(36.09, 9);
  });

  test('UTF-16 with its mark, as Excel writes "Unicode text"', async () => {
    const body = '\ufeff名称\tlon\tlat\r\n台东\t120.35\t36.09\r\n';
    const bytes = new Uint8Array(body.length * 2);
    for (let index = 0; index < body.length; index++) new DataView(bytes.buffer).setUint16(index * 2, body.charCodeAt(index), true);
    const { features, raw } = await placed({ name: 'a.txt', bytes });
    expect(raw.encoding).toBe('utf-16le');
    expect(features[0]?.properties['名称']).toBe('台东');
  });

  test('a row without a place is kept, half a place and a word are refused, the others stay', async () => {
    const { report, features } = await placed(text('a.csv', 'lon,lat,n\n120.35,36.09,1\n,,2\n120.3,,3\nhere,36,4\n120.3,36.1,5,6\n120.3,36.1\n'));
    expect(report).toMatchObject({ rows: 6, accepted: 3, refused: 3, repaired: 1, unplaced: 1 });
    expect(report.notes).toEqual([
      { row: 3, kind: 'refused', code: 'half-a-position' },
      { row: 4, kind: 'refused', code: 'not-a-position' },
      { row: 5, kind: 'refused', code: 'cells-too-many' },
      { row: 6, kind: 'repaired', code: 'cells-missing' },
    ]);
    expect(features.map(({ id }) => id)).toEqual([1, 2, 6]);
  });
});

describe('reference systems', () => {
  test.each([
    ['metres with northing first, as surveyors write X and Y', 'x,y\n3997859.5,531628.39\n', 'EPSG:4549', true],
    ['metres with the zone before the easting', 'x,y\n40531628.39,3997859.5\n', 'EPSG:4528', false],
    ['Web Mercator', 'x,y\n13397300,4317000\n', 'EPSG:3857', false],
    ['latitude called x', 'x,y\n36.09,120.35\n', 'EPSG:4326', true],
    ['a column that names a datum', '经度(高德),纬度(高德)\n120.35,36.09\n', 'GCJ-02', false],
    ['another', 'lon_bd09,lat_bd09\n120.35,36.09\n', 'BD-09', false],
  ])('%s: recommended is the one that lies in Qingdao', async (_, content, system, axesSwapped) => {
    expect((await placed(text('a.csv', content))).fit).toMatchObject({ system, axesSwapped, insideShare: 1 });
  });

  test('degrees without a word could be any datum: all are offered, WGS 84 first', async () => {
    const { fits } = previewTable(await table(text('a.csv', 'lon,lat\n120.35,36.09\n')));
    expect(fits.filter(({ insideShare }) => insideShare === 1).map(({ system }) => system)).toEqual(['EPSG:4326', 'EPSG:4490', 'GCJ-02', 'BD-09']);
  });

  test('a place elsewhere is told, not moved', async () => {
    const { fit, report } = await placed(text('a.csv', 'lon,lat\n116.4,39.9\n'));
    expect(fit).toMatchObject({ system: 'EPSG:4326', insideShare: 0 });
    expect(report).toMatchObject({ accepted: 1, outside: 1 });
  });
});
