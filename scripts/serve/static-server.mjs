import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { pipeline } from 'node:stream';
import { byteRange } from './byte-range.mjs';
import { CompressedCache } from './compressed-cache.mjs';
import { locateFile } from './locate-file.mjs';
import { mediaTypeOf } from './mime-types.mjs';
import { negotiateEncoding } from './negotiate-encoding.mjs';
import { securityHeadersOf } from './security-headers.mjs';

/** Names that carry a digest, `assets/name-Ab3_x9Zq.js`, `data/base-0123456789.json`: their content never changes. */
const HASHED_NAME = /^\/(assets\/.+-[A-Za-z0-9_-]{8}|data\/.+-[0-9a-f]{10})\.[a-z0-9]+$/;

/**
 * A server of static files for one machine: ranges, validators, compression, security headers; no listing, no writing.
 * @param {{roots: readonly string[], headers?: Readonly<Record<string, string>>, embedders?: readonly string[], tls?: {cert: Buffer, key: Buffer} | null}} options
 *   `roots`: absolute folders, the first that holds a file wins; `headers`: sent with every answer in place of the security headers; `embedders`: origins whose pages may embed the map; `tls`: serves HTTPS
 * @returns {import('node:http').Server | import('node:https').Server} not listening yet
 */
export function createStaticServer({ roots, headers, embedders = [], tls = null }) {
  const cache = new CompressedCache();
  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  const handle = (request, response) => {
    for (const [name, value] of Object.entries(headers ?? securityHeadersOf((request.url ?? '/').split('?', 1)[0] ?? '/', embedders))) response.setHeader(name, value);
    answer(roots, cache, request, response).catch((/** @type {unknown} */ error) => {
      console.error(`${request.method ?? ''} ${request.url ?? ''}:`, error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The server could not read this file.');
    });
  };
  return tls === null ? createServer(handle) : createTlsServer(tls, handle);
}

/**
 * @param {readonly string[]} roots
 * @param {CompressedCache} cache
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(roots, cache, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, 'Only GET and HEAD are answered here.');
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const file = await locateFile(roots, path);
  if (file.kind === 'bad') {
    sendText(response, 400, 'This address cannot be read.');
  } else if (file.kind === 'missing') {
    sendText(response, 404, 'Not found.');
  } else if (file.kind === 'folder') {
    // One slash in front only: "//host/" would be another origin.
    response.setHeader('Location', `/${path.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}`);
    sendText(response, 301, 'Moved.');
  } else {
    await sendFile(file, path, cache, request, response);
  }
}

/**
 * @param {{path: string, size: number, modified: number}} file
 * @param {string} requestPath
 * @param {CompressedCache} cache
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function sendFile(file, requestPath, cache, request, response) {
  const { type, compressible } = mediaTypeOf(file.path);
  const version = `${file.size.toString(36)}-${Math.round(file.modified).toString(36)}`;
  const mayCompress = compressible && CompressedCache.worthwhile(file.size);
  const encoding =
    mayCompress && request.headers.range === undefined ? negotiateEncoding(request.headers['accept-encoding']) : null;
  const etag = `"${version}${encoding === null ? '' : `-${encoding}`}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', new Date(file.modified).toUTCString());
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', HASHED_NAME.test(requestPath) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (mayCompress) response.setHeader('Vary', 'Accept-Encoding');
  if (hasValidator(request.headers['if-none-match'], etag)) {
    response.removeHeader('Content-Type');
    response.writeHead(304).end();
    return;
  }
  if (encoding !== null) {
    const body = await cache.get(file.path, version, encoding);
    response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const ifRange = request.headers['if-range'];
  const range = ifRange === undefined || ifRange === etag ? byteRange(request.headers.range, file.size) : 'whole';
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${file.size}`);
    sendText(response, 416, 'The file is shorter than the range asked for.');
    return;
  }
  const { first, last } = range === 'whole' ? { first: 0, last: file.size - 1 } : range;
  if (range === 'whole') response.writeHead(200, { 'Content-Length': file.size });
  else {
    response.writeHead(206, {
      'Content-Length': last - first + 1,
      'Content-Range': `bytes ${first}-${last}/${file.size}`,
    });
  }
  if (request.method === 'HEAD' || file.size === 0) {
    response.end();
    return;
  }
  // A reader that goes away in the middle is no fault of ours: pipeline closes the file, nothing is reported.
  pipeline(createReadStream(file.path, { start: first, end: last }), response, () => undefined);
}

/**
 * @param {string | undefined} header `If-None-Match`
 * @param {string} etag
 */
function hasValidator(header, etag) {
  return header !== undefined && (header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function sendText(response, status, text) {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(text) });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}
