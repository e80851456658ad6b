import type { FileEntry } from '@zip.js/zip.js/index-native.js';
import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { MOST_UNPACKED_BYTES } from '../../domain/layers/import-limits.ts';
import { decodeText } from '../decode-text.ts';
import type { GivenFile } from '../format.ts';

/** More entries than any of these formats has. */
const MOST_ENTRIES = 5_000;

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Whether a name of a file occurs in the bytes of a zip, which holds names uncompressed: enough to tell formats apart. */
export function namesInZip(bytes: Uint8Array, pattern: RegExp): boolean {
  if (!isZip(bytes)) return false;
  // The directory stands at the end.
  return pattern.test(new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 1_000_000))));
}

/**
 * Unpacks the files of a zip that are wanted, by their names alone: nothing is ever written to a path. What the directory declares
 * is added up before anything is unpacked, entries that lie over each other are refused, and an entry that turns out longer than
 * declared stops.
 */
export async function unpack(bytes: Uint8Array, wanted: (path: string) => boolean): Promise<Outcome<readonly GivenFile[]>> {
  // Most files are no archives.
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } = await import('@zip.js/zip.js/index-native.js');
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true, filenameValidation: 'tolerant' });
  try {
    const entries: { readonly name: string; readonly entry: FileEntry }[] = [];
    let seen = 0;
    let size = 0;
    for await (const entry of zip.getEntriesGenerator()) {
      if (++seen > MOST_ENTRIES) return failed('zip-too-large', { most: MOST_UNPACKED_BYTES / 1e6 });
      if (entry.directory) continue;
      const name = nameOf(entry);
      if (!wanted(name)) continue;
      if (entry.encrypted) return failed('password');
      size += entry.uncompressedSize;
      if (size > MOST_UNPACKED_BYTES) return failed('zip-too-large', { most: MOST_UNPACKED_BYTES / 1e6 });
      entries.push({ name, entry });
    }
    const files: GivenFile[] = [];
    for (const { name, entry } of entries) files.push({ name, bytes: await entry.getData(new Uint8ArrayWriter()) });
    return { ok: true, value: files };
  } catch (error) {
    // The library throws plain errors for whatever is wrong with an archive.
    if (!(error instanceof Error)) throw error;
    return failed('zip-broken');
  } finally {
    await zip.close().catch(() => undefined);
  }
}

/** Names are UTF-8 where the entry says so, else what the writer's system spoke: in China GBK. */
function nameOf({ filename, filenameUTF8, rawFilename }: FileEntry): string {
  if (filenameUTF8) return filename;
  const decoded = decodeText(rawFilename);
  return decoded.ok ? decoded.value.text : filename;
}
