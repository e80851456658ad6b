import { extname } from 'node:path';

/** File ending -> [media type, worth compressing]. Only what the built app and its data consist of. */
const TYPES = /** @type {Readonly<Record<string, readonly [string, boolean]>>} */ ({
  '.html': ['text/html; charset=utf-8', true],
  '.js': ['text/javascript; charset=utf-8', true],
  '.mjs': ['text/javascript; charset=utf-8', true],
  '.css': ['text/css; charset=utf-8', true],
  '.json': ['application/json', true],
  '.map': ['application/json', true],
  '.geojson': ['application/geo+json', true],
  '.webmanifest': ['application/manifest+json', true],
  '.wasm': ['application/wasm', true],
  '.data': ['application/octet-stream', true],
  '.svg': ['image/svg+xml', true],
  '.txt': ['text/plain; charset=utf-8', true],
  '.md': ['text/markdown; charset=utf-8', true],
  '.csv': ['text/csv; charset=utf-8', true],
  '.xml': ['application/xml', true],
  '.png': ['image/png', false],
  '.jpg': ['image/jpeg', false],
  '.webp': ['image/webp', false],
  '.ico': ['image/x-icon', false],
  '.woff2': ['font/woff2', false],
  '.pmtiles': ['application/vnd.pmtiles', false],
  '.fgb': ['application/octet-stream', false],
  '.gpkg': ['application/geopackage+sqlite3', false],
  '.zip': ['application/zip', false],
});

/**
 * Media type of a file by its ending; unknown endings are plain bytes and are not compressed.
 * @param {string} path
 * @returns {{type: string, compressible: boolean}}
 */
export function mediaTypeOf(path) {
  const [type, compressible] = TYPES[extname(path).toLowerCase()] ?? ['application/octet-stream', false];
  return { type, compressible };
}
