import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, PortTakenError } from '../../../../scripts/serve/listen.mjs';
import { REMOTE_POLICY } from '../../../../scripts/serve/security-headers.mjs';
import { createStaticServer } from '../../../../scripts/serve/static-server.mjs';

const PAGE = '<!doctype html><title>市北更新图</title>';
const SCRIPT = `export const numbers = [${Array.from({ length: 600 }, (_, index) => index).join(',')}];`;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let folder: string;
let server: Server;
let port: number;

/** Node's own request: unlike `fetch` it sends the path as it is, dots and all, and decodes nothing. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-server-'));
  const root = join(folder, 'dist');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(root, 'guide'));
  await mkdir(join(folder, 'overlay', 'data'), { recursive: true });
  await Promise.all([
    writeFile(join(root, 'index.html'), PAGE),
    writeFile(join(root, 'guide', 'index.html'), '<title>guide</title>'),
    writeFile(join(root, 'assets', 'main-Ab3_x9Zq.js'), SCRIPT),
    writeFile(join(root, 'assets', 'remote.worker-Ab3_x9Zq.js'), SCRIPT),
    writeFile(join(root, 'base.geojson'), '{"type":"FeatureCollection","features":[]}'),
    writeFile(join(root, 'district.pmtiles'), '0123456789'),
    writeFile(join(root, 'module.wasm'), ''),
    writeFile(join(root, 'app.webmanifest'), '{}'),
    writeFile(join(root, '.secret'), 'secret'),
    writeFile(join(folder, 'private.txt'), 'private'),
    writeFile(join(folder, 'overlay', 'data', 'base-0123456789.json'), '{"from":"overlay"}'),
  ]);
  await symlink(join(folder, 'private.txt'), join(root, 'link.txt'));
  server = createStaticServer({ roots: [join(folder, 'overlay'), root] });
  port = Number(new URL(await listen(server, 0)).port);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

describe('a static file', () => {
  it('is answered at its path, and the page at the root', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body.toString()).toBe(PAGE);
  });

  it.each([
    ['/base.geojson', 'application/geo+json'],
    ['/district.pmtiles', 'application/vnd.pmtiles'],
    ['/module.wasm', 'application/wasm'],
    ['/app.webmanifest', 'application/manifest+json'],
    ['/assets/main-Ab3_x9Zq.js', 'text/javascript; charset=utf-8'],
  ])('%s has the media type %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('comes from the first root that holds it', async () => {
    expect((await ask('/data/base-0123456789.json?v=1')).body.toString()).toBe('{"from":"overlay"}');
  });

  it('carries a policy that allows no other origin and no evaluated script, of all that only WebAssembly', async () => {
    const policy = (await ask('/')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(String(policy).replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
  });

  it('lets one program alone ask other origins, which may do nothing else', async () => {
    expect((await ask('/assets/remote.worker-Ab3_x9Zq.js?a')).headers['content-security-policy']).toBe(REMOTE_POLICY);
    expect(REMOTE_POLICY).toBe("default-src 'none'; script-src 'self'; connect-src 'self' https: http:");
    for (const path of ['/assets/main-Ab3_x9Zq.js', '/remote.worker-Ab3_x9Zq.js', '/?/assets/remote.worker-Ab3_x9Zq.js']) expect((await ask(path)).headers['content-security-policy']).toContain("connect-src 'self' blob:;");
  });

  it('is found under a folder, whose address gets its slash by a redirect within the origin', async () => {
    expect((await ask('/guide/')).body.toString()).toBe('<title>guide</title>');
    const answer = await ask('//guide?lang=zh');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/guide/?lang=zh');
  });
});

describe('caching', () => {
  it('is for ever for hashed names and asks again for all others', async () => {
    for (const path of ['/assets/main-Ab3_x9Zq.js', '/data/base-0123456789.json']) {
      expect((await ask(path)).headers['cache-control']).toContain('immutable');
    }
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });

  it('answers 304 without a body to a known validator, and 200 to an old one', async () => {
    const { etag = '' } = (await ask('/base.geojson')).headers;
    expect(etag).toMatch(/^".+"$/);
    const again = await ask('/base.geojson', { 'If-None-Match': `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await ask('/base.geojson', { 'If-None-Match': '"other"' })).status).toBe(200);
  });
});

describe('compression', () => {
  const path = '/assets/main-Ab3_x9Zq.js';

  it('is brotli or gzip as the reader accepts, with an own validator each', async () => {
    const brotli = await ask(path, { 'Accept-Encoding': 'gzip, deflate, br' });
    const gzip = await ask(path, { 'Accept-Encoding': 'gzip, br;q=0' });
    const plain = await ask(path);
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
    expect(new Set([brotli.headers.etag, gzip.headers.etag, plain.headers.etag]).size).toBe(3);
    expect(plain.headers.vary).toBe('Accept-Encoding');
  });

  it('leaves archives that are read by range as they are', async () => {
    expect((await ask('/district.pmtiles', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('%s gives "%s"', async (range, body, contentRange) => {
    const answer = await ask('/district.pmtiles', { Range: range });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.body.toString()).toBe(body);
  });

  it('beyond the end is refused with the size', async () => {
    const answer = await ask('/district.pmtiles', { Range: 'bytes=10-' });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */10');
  });

  it.each(['bytes=0-1,3-4', 'bytes=5-2', 'lines=1-2'])('%s is answered with the whole file', async (range) => {
    const answer = await ask('/district.pmtiles', { Range: range });
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe('0123456789');
  });

  it('of a file that has changed since is answered with the whole file', async () => {
    const { etag = '' } = (await ask('/district.pmtiles')).headers;
    expect((await ask('/district.pmtiles', { Range: 'bytes=0-0', 'If-Range': etag })).status).toBe(206);
    expect((await ask('/district.pmtiles', { Range: 'bytes=0-0', 'If-Range': '"old"' })).status).toBe(200);
  });
});

describe('what is not served', () => {
  it.each(['/nothing.js', '/../private.txt', '/%2e%2e/private.txt', '/guide/..%2f..%2f..%2fprivate.txt', '/link.txt', '/.secret', '/index.html/'])(
    '%s is not found',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).not.toContain('private');
    },
  );

  it.each(['/%E0%A4%A', '/index.html%00.js', '/..%5cprivate.txt'])('%s is a bad request', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it('HEAD answers the headers of GET without a body', async () => {
    for (const headers of [{}, { 'Accept-Encoding': 'gzip' }]) {
      const get = await ask('/assets/main-Ab3_x9Zq.js', headers);
      const head = await ask('/assets/main-Ab3_x9Zq.js', headers, 'HEAD');
      expect(head.status).toBe(200);
      expect(head.body).toHaveLength(0);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
      expect(head.headers.etag).toBe(get.headers.etag);
    }
    expect((await ask('/nothing', {}, 'HEAD')).status).toBe(404);
  });

  it('writing is refused', async () => {
    const answer = await ask('/', {}, 'POST');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it('a taken port is an error that says what to do', async () => {
    const second = createStaticServer({ roots: [folder] });
    await expect(listen(second, port)).rejects.toThrow(PortTakenError);
    await expect(listen(createStaticServer({ roots: [folder] }), port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  });
});
