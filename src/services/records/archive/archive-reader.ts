import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/index-native.js';
import { type ArchiveLimits, collect, type ReadablePart, TooLarge } from './bounded-parts.ts';
import type { ImportFault } from './import-report.ts';
import { walkCutArchive } from './walk-cut-archive.ts';

/** The parts of a zip by its directory; of a cut one, which has none, those before the cut. Nothing is unpacked yet. */
export async function openArchive(file: Blob, limits: ArchiveLimits): Promise<{ readonly parts: readonly ReadablePart[]; readonly faults: readonly ImportFault[] }> {
  const zip = new ZipReader(new BlobReader(file), { useWebWorkers: false, checkSignature: true, filenameValidation: 'tolerant' });
  const parts: ReadablePart[] = [];
  let declared = 0;
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (parts.length >= limits.entries) return { parts, faults: [{ part: entry.filename, code: 'too-many' }] };
      if (entry.directory) continue;
      declared += entry.uncompressedSize;
      if (declared > limits.wholeBytes) return { parts: [], faults: [{ part: entry.filename, code: 'too-large' }] };
      parts.push({ name: entry.filename, bytes: () => unpack(entry, limits.partBytes) });
    }
    return { parts, faults: [] };
  } catch {
    const walked = await walkCutArchive(file, limits);
    return walked.length === 0 ? { parts: [], faults: [{ part: '', code: 'no-archive' }] } : { parts: walked, faults: [{ part: '', code: 'cut' }] };
  }
}

/** What is declared is not trusted: the bytes are counted as they come. */
async function unpack(entry: FileEntry, most: number): Promise<ArrayBuffer> {
  if (entry.uncompressedSize > most) throw new TooLarge(entry.filename);
  const collected = collect(most);
  await entry.getData(collected.writable, { checkSignature: true, useWebWorkers: false });
  return collected.bytes();
}
