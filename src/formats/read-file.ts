import { failed, type Outcome } from '../domain/layers/import-failure.ts';
import { MOST_BYTES } from '../domain/layers/import-limits.ts';
import { delimited } from './delimited/read-delimited.ts';
import { type Format, type GivenFile, type OnProgress, type RawTable } from './format.ts';
import { geojson } from './geojson/read-geojson.ts';

/** Formats in the order they are tried. */
const formats: readonly Format[] = [geojson, delimited];

/** Beginnings of files that are no text, whatever they are called. */
const BINARY: readonly (readonly number[])[] = [
  [0x50, 0x4b],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];

/** Reads a file by the first format that recognises it; what is unusable is a value with a reason. */
export async function readFile(file: GivenFile, onProgress: OnProgress = () => undefined): Promise<Outcome<RawTable>> {
  if (file.bytes.length === 0) return failed('empty');
  if (file.bytes.length > MOST_BYTES) return failed('too-large', { megabytes: Math.round(file.bytes.length / 1e6), most: MOST_BYTES / 1e6 });
  if (BINARY.some((mark) => mark.every((byte, index) => file.bytes[index] === byte))) return failed('unknown-format', { file: file.name });
  const format = formats.find(({ recognises }) => recognises(file));
  const read = await (format?.read(file, onProgress) ?? failed('unknown-format', { file: file.name }));
  if (read.ok && read.value.declared?.kind === 'refused') return failed('system-refused', { system: read.value.declared.name });
  return read;
}
