/** Caps of a file that comes from outside. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of one part, unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts, unpacked. */
  readonly wholeBytes: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 100_000, partBytes: 64e6, wholeBytes: 8e9 };

/** A part that can be read. */
export interface ReadablePart {
  readonly name: string;
  /** Rejects where it is damaged or longer than it may be. */
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** The part is too long; told apart from damage. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Takes bytes up to a number; the one above it is an error. */
export function collect(most: number): { readonly writable: WritableStream<Uint8Array<ArrayBuffer>>; readonly bytes: () => Promise<ArrayBuffer> } {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => {
      length += chunk.byteLength;
      if (length > most) throw new TooLarge(`more than ${most} bytes`);
      chunks.push(chunk);
    },
  });
  return { writable, bytes: () => new Blob(chunks).arrayBuffer() };
}
