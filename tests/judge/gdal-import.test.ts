import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PartChoice } from '../../src/domain/layers/import-preview.ts';
import type { GdalEngine } from '../../src/formats/gdal/gdal-engine.ts';
import { placeTable } from '../../src/formats/place-table.ts';
import { previewTable } from '../../src/formats/preview-table.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { startGdal } from '../fixtures/gdal-parts.ts';
import { zipOf } from '../fixtures/zip-of.ts';
import { foreign } from './ogr.ts';

const folder = mkdtempSync(join(tmpdir(), 'renewal-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const source = new URL('../fixtures/imports/stations.geojson', import.meta.url).pathname;
const stations = JSON.parse(readFileSync(source, 'utf8')) as { features: { properties: { name: string }; geometry: { coordinates: [number, number] } }[] };

let engine: Promise<GdalEngine> | null = null;
const gdal = (): Promise<GdalEngine> => (engine ??= startGdal());

async function placed(path: string, choice: Partial<PartChoice> = {}) {
  const read = await readFile({ name: path.slice(path.lastIndexOf('/') + 1), bytes: new Uint8Array(readFileSync(path)) }, { gdal, ...choice });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const preview = previewTable(read.value);
  const outcome = placeTable(read.value, preview.fits[0]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return { preview, ...outcome.value };
}

/** The six stations, each where it is, by its name. */
function expectStations({ features, report }: Awaited<ReturnType<typeof placed>>, column = 'name'): void {
  expect(report).toMatchObject({ rows: 6, accepted: 6, refused: 0, outside: 0 });
  for (const { properties, geometry } of stations.features) {
    const found = features.find((feature) => feature.properties[column] === properties.name);
    if (found?.geometry?.type !== 'Point' && found?.geometry?.type !== 'MultiPoint') throw new Error(`no ${properties.name}`);
    const [x = NaN, y = NaN] = found.geometry.coordinates.flat();
    expect(Math.hypot(x - geometry.coordinates[0], y - geometry.coordinates[1])).toBeLessThan(1e-7);
  }
}

/** A zip of files of the folder. */
async function zipped(name: string, ...files: readonly string[]): Promise<string> {
  writeFileSync(at(name), await zipOf(Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(at(file)))]))));
  return at(name);
}

describe('what Debian’s GDAL wrote', () => {
  test('KML and GPX', async () => {
    foreign('-f', 'KML', '-dsco', 'NameField=name', at('a.kml'), source);
    expectStations(await placed(at('a.kml')));
    foreign('-f', 'LIBKML', at('b.kml'), source);
    expectStations(await placed(at('b.kml')));
    foreign('-f', 'LIBKML', at('b.kmz'), source);
    expectStations(await placed(at('b.kmz')));
    foreign('-f', 'GPX', '-select', 'name', at('a.gpx'), source);
    expectStations(await placed(at('a.gpx')));
  });

  test('FlatGeobuf with and without its index, in two systems', async () => {
    foreign('-f', 'FlatGeobuf', at('a.fgb'), source);
    expectStations(await placed(at('a.fgb')));
    foreign('-f', 'FlatGeobuf', '-t_srs', 'EPSG:4549', '-lco', 'SPATIAL_INDEX=NO', at('b.fgb'), source);
    const read = await placed(at('b.fgb'));
    expect(read.preview).toMatchObject({ format: 'flatgeobuf', declared: 'EPSG:4549' });
    expectStations(read);
  });

  test('XLSX with places in columns', async () => {
    foreign('-f', 'CSV', '-lco', 'GEOMETRY=AS_XY', at('x.csv'), source);
    foreign('-f', 'XLSX', '-oo', 'AUTODETECT_TYPE=YES', at('a.xlsx'), at('x.csv'));
    const read = await placed(at('a.xlsx'));
    expect(read.preview).toMatchObject({ format: 'xlsx', placeColumns: ['X', 'Y'] });
    expectStations(read);
  });

  test('GeoPackage: the fullest layer first, another by choice, its system declared', async () => {
    foreign('-f', 'GPKG', '-nln', '车站', '-t_srs', 'EPSG:4549', at('a.gpkg'), source);
    foreign('-f', 'GPKG', '-update', '-nln', '一站', '-where', `name='${stations.features[0]?.properties.name ?? ''}'`, at('a.gpkg'), source);
    const read = await placed(at('a.gpkg'));
    expect(read.preview).toMatchObject({ format: 'geopackage', declared: 'EPSG:4549', parts: { layer: '车站', layers: [{ name: '车站', count: 6 }, { name: '一站', count: 1 }] } });
    expectStations(read);
    expect((await placed(at('a.gpkg'), { layer: '一站' })).report.rows).toBe(1);
  });

  test.each([
    ['in UTF-8 with its .cpg', 'UTF-8', ['.shp', '.shx', '.dbf', '.prj', '.cpg'], 'UTF-8'],
    ['in GBK without a word about it', 'CP936', ['.shp', '.shx', '.dbf', '.prj'], 'GB18030'],
    ['in GBK with its .cpg, without .prj and index', 'CP936', ['.shp', '.dbf', '.cpg'], 'GB18030'],
  ])('Shapefile %s', async (_, written, extensions, encoding) => {
    const name = `s-${written}-${extensions.length}`;
    foreign('-f', 'ESRI Shapefile', '-lco', `ENCODING=${written}`, at(`${name}.shp`), source);
    const read = await placed(await zipped(`${name}.zip`, ...extensions.map((extension) => name + extension)));
    expect(read.preview).toMatchObject({ format: 'shapefile', encoding, declared: extensions.includes('.prj') ? 'EPSG:4326' : null });
    expect(read.preview.fits[0]).toMatchObject({ system: 'EPSG:4326', axesSwapped: false });
    expectStations(read);
  });

  test('several Shapefiles in one zip, one in Gauss-Krüger metres with an ESRI .prj', async () => {
    foreign('-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8', '-t_srs', 'EPSG:4549', at('metres.shp'), source);
    foreign('-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8', at('degrees.shp'), source);
    const path = await zipped('two.zip', ...['metres', 'degrees'].flatMap((name) => ['.shp', '.shx', '.dbf', '.prj', '.cpg'].map((extension) => name + extension)));
    const read = await placed(path, { layer: 'metres' });
    expect(read.preview.parts).toMatchObject({ layer: 'metres', layers: [{ name: 'metres', count: 6 }, { name: 'degrees', count: null }] });
    expect(read.preview.declared).toBe('EPSG:4549');
    expectStations(read);
    expectStations(await placed(path, { layer: 'degrees' }));
  });

  test('DXF, which says nothing of its system: the one that lies in Qingdao', async () => {
    foreign('-f', 'DXF', '-t_srs', 'EPSG:4549', '-dialect', 'SQLite', '-sql', 'SELECT geometry FROM stations', at('a.dxf'), source);
    const read = await placed(at('a.dxf'));
    expect(read.preview).toMatchObject({ format: 'dxf', declared: null });
    expect(read.preview.fits[0]).toMatchObject({ system: 'EPSG:4549', insideShare: 1 });
    expect(read.report).toMatchObject({ rows: 6, accepted: 6 });
  });
});

describe('what GDAL cannot read is refused with its words', () => {
  test.each([
    ['a GeoPackage cut off', 'cut.gpkg', () => Promise.resolve(readFileSync(at('a.gpkg')).subarray(0, 20_000))],
    ['an SQLite file that is no GeoPackage', 'x.gpkg', () => Promise.resolve(Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096)]))],
    ['a Shapefile cut off', 'cut.zip', async () => {
      writeFileSync(at('cut.shp'), readFileSync(at('degrees.shp')).subarray(0, 90));
      return readFileSync(await zipped('cut.zip', 'cut.shp'));
    }],
  ])('%s', async (_, name, bytes) => {
    const read = await readFile({ name, bytes: new Uint8Array(await bytes()) }, { gdal });
    expect(read.ok ? 'accepted' : read.failure.code).toBe('reader-refused');
  });

  test('without leave to load it, the reader is asked for', async () => {
    const read = await readFile({ name: 'a.gpkg', bytes: new Uint8Array(readFileSync(at('a.gpkg'))) });
    expect(read).toMatchObject({ ok: false, failure: { code: 'reader-needed' } });
  });
});
