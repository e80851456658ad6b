import { failed, type Outcome } from '../domain/layers/import-failure.ts';
import { MOST_BYTES } from '../domain/layers/import-limits.ts';
import { delimited } from './delimited/read-delimited.ts';
import { flatgeobuf } from './flatgeobuf/read-flatgeobuf.ts';
import type { Format, GivenFile, RawTable, ReadSetting } from './format.ts';
import { dxf } from './gdal/dxf.ts';
import { geopackage } from './gdal/geopackage.ts';
import { shapefile } from './gdal/shapefile.ts';
import { geojson } from './geojson/read-geojson.ts';
import { gpx } from './gpx/read-gpx.ts';
import { kml } from './kml/read-kml.ts';
import { xlsx } from './xlsx/read-xlsx.ts';

/** Formats of bytes, and formats of text, in the order they are tried. */
const BINARY_FORMATS: readonly Format[] = [flatgeobuf, geopackage, xlsx, shapefile, kml];
const TEXT_FORMATS: readonly Format[] = [geojson, kml, gpx, dxf, delimited];

/** Beginnings of files that are no text, whatever they are called. */
const BINARY: readonly (readonly number[])[] = [
  [0x50, 0x4b],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
  [0x66, 0x67, 0x62, 0x03],
];
/** A shapefile that came without its zip. */
const LONE_PART = /\.(shp|shx|dbf)$/i;

const PLAIN: ReadSetting = { onProgress: () => undefined, layer: null, encoding: null, gdal: null };

/** Reads a file by the first format that recognises it; what is unusable is a value with a reason. */
export async function readFile(file: GivenFile, given: Partial<ReadSetting> = {}): Promise<Outcome<RawTable>> {
  const setting = { ...PLAIN, ...given };
  if (file.bytes.length === 0) return failed('empty');
  if (file.bytes.length > MOST_BYTES) return failed('too-large', { megabytes: Math.round(file.bytes.length / 1e6), most: MOST_BYTES / 1e6 });
  const isBinary = LONE_PART.test(file.name) || BINARY.some((mark) => mark.every((byte, index) => file.bytes[index] === byte));
  const format = (isBinary ? BINARY_FORMATS : TEXT_FORMATS).find(({ recognises }) => recognises(file));
  const read = await (format?.read(file, setting) ?? failed('unknown-format', { file: file.name }));
  if (read.ok && read.value.declared?.kind === 'refused') return failed('system-refused', { system: read.value.declared.name });
  return read;
}
