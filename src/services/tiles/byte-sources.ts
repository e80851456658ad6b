import type { RangeResponse, Source } from 'pmtiles';
import { RemoteError } from '../../domain/remote-failure.ts';
import type { RemoteDoor } from '../remote/remote-door.ts';
import { TileError } from './tile-error.ts';

/** No part of an archive that is read at once is larger: a damaged directory can name any length. */
const MOST_PART_BYTES = 16_000_000;

function checkLength(offset: number, length: number): void {
  if (!(length > 0 && length <= MOST_PART_BYTES && offset >= 0)) throw new TileError('damaged');
}

/** An archive that lies on this device. Reading beyond its end throws `TileError`. */
export function blobBytes(blob: Blob, key: string): Source {
  return {
    getKey: () => key,
    getBytes: async (offset, length): Promise<RangeResponse> => {
      checkLength(offset, length);
      // The first part is asked for without knowing how long the file is.
      if (offset !== 0 && offset + length > blob.size) throw new TileError('cut-off', { bytes: blob.size, needed: offset + length });
      return {
        data: await blob
          .slice(offset, offset + length)
          .arrayBuffer()
          .catch(() => {
            throw new TileError('file-gone');
          }),
      };
    },
  };
}

/** An archive at an address, by parts. Throws `RemoteError`, also where the file was exchanged while it is read. */
export function remoteBytes(door: RemoteDoor, url: string): Source {
  return {
    getKey: () => url,
    getBytes: async (offset, length, signal, etag): Promise<RangeResponse> => {
      checkLength(offset, length);
      const answer = await door.ask({ url, range: [offset, offset + length - 1], most: length }, signal ? { signal } : {});
      if (etag !== undefined && answer.etag !== null && answer.etag !== etag) throw new RemoteError('changed');
      if (offset !== 0 && answer.bytes.byteLength < length) throw new TileError('cut-off', { bytes: offset + answer.bytes.byteLength, needed: offset + length });
      return { data: answer.bytes, ...(answer.etag === null ? {} : { etag: answer.etag }) };
    },
  };
}
