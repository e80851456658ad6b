import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { sha256Hex } from '../../../domain/sha256-hex.ts';
import type { ArchivePart } from './archive-format.ts';

/**
 * Writes a zip part by part. Sizes stand before the data, so that a file that was cut can still be read up to the cut. Pictures
 * are stored as they are. The workers the library would make from text are forbidden by the page's policy.
 */
export class ArchiveWriter {
  readonly #parts: ArchivePart[] = [];
  readonly #zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, dataDescriptor: false, extendedTimestamp: false });

  /** What was written so far. */
  get parts(): readonly ArchivePart[] {
    return this.#parts;
  }

  /** Adds a part. */
  async add(name: string, content: string | ArrayBuffer): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    this.#parts.push({ name, bytes: bytes.byteLength, sha256: await sha256Hex(bytes) });
    await this.#zip.add(name, new BlobReader(new Blob([bytes])), { level: typeof content === 'string' ? 6 : 0 });
  }

  /** Ends the file and gives it. */
  close(): Promise<Blob> {
    return this.#zip.close();
  }
}
