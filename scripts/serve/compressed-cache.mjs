import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Above this a file is sent as it is: compressing it would cost more memory and time than a local line saves. */
const COMPRESS_MAX_BYTES = 16 * 1024 * 1024;
/** Below this the headers outweigh the gain. */
const COMPRESS_MIN_BYTES = 512;
/** Of 11; higher levels take seconds for a megabyte and gain a few per cent. */
const BROTLI_LEVEL = 6;
const GZIP_LEVEL = 9;

/** Compresses files on first request and keeps the result until the file changes. */
export class CompressedCache {
  /** @type {Map<string, {version: string, body: Promise<Buffer>}>} */
  #entries = new Map();

  /** @param {number} size */
  static worthwhile(size) {
    return size >= COMPRESS_MIN_BYTES && size <= COMPRESS_MAX_BYTES;
  }

  /**
   * @param {string} path
   * @param {string} version changes when the file changes
   * @param {'br' | 'gzip'} encoding
   * @returns {Promise<Buffer>}
   */
  get(path, version, encoding) {
    const key = `${encoding} ${path}`;
    const known = this.#entries.get(key);
    if (known?.version === version) return known.body;
    const body = compress(path, encoding);
    this.#entries.set(key, { version, body });
    body.catch(() => this.#entries.delete(key));
    return body;
  }
}

/**
 * @param {string} path
 * @param {'br' | 'gzip'} encoding
 * @returns {Promise<Buffer>}
 */
async function compress(path, encoding) {
  const plain = await readFile(path);
  return encoding === 'gzip'
    ? promisify(gzip)(plain, { level: GZIP_LEVEL })
    : promisify(brotliCompress)(plain, {
        params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
      });
}
