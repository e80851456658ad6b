import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { s3Photos } from '../../../../src/services/sync/s3-photos.ts';

const bytes = new TextEncoder().encode('picture').buffer;
const digest = createHash('sha256').update('picture').digest('hex');
/** Objects of a store that takes whatever arrives, as Swift does with a cut upload. */
const objects = new Map<string, Buffer>();
let server: Server;
let base: string;
let harm: (body: Buffer) => Buffer = (body) => body;
const seen: Record<string, string | string[] | undefined>[] = [];

beforeEach(async () => {
  objects.clear();
  harm = (body) => body;
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
      const key = request.url ?? '';
      if (request.method === 'PUT') {
        seen.push(request.headers);
        objects.set(key, harm(Buffer.concat(pieces)));
        response.writeHead(200).end();
        return;
      }
      const found = objects.get(key);
      response.writeHead(found ? 200 : 404).end(found);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/office/photos/`;
});
afterEach(() => new Promise((done) => server.close(done)));

describe('pictures in an S3-compatible store', () => {
  const photos = () => s3Photos({ fetch, token: () => 'token', now: () => Date.now() }, base);

  test('lie under the digest of their bytes, go with the token, and are read back', async () => {
    expect(await photos().put(digest, bytes)).toEqual({ kind: 'accepted' });
    expect([...objects.keys()]).toEqual([`/office/photos/${digest}`]);
    expect(seen.at(-1)).toMatchObject({ authorization: 'Bearer token' });
    const reading = await photos().read(digest);
    expect(reading.kind === 'found' && Buffer.from(reading.found).toString()).toBe('picture');
  });

  test('of a store that kept only half are read back as half: the sender sees it by the digest', async () => {
    harm = (body) => body.subarray(0, 3);
    expect(await photos().put(digest, bytes)).toEqual({ kind: 'accepted' });
    const reading = await photos().read(digest);
    expect(reading.kind === 'found' && createHash('sha256').update(Buffer.from(reading.found)).digest('hex')).not.toBe(digest);
  });

  test('that are not there are absent, and an address without a server is offline', async () => {
    expect(await photos().read(digest)).toEqual({ kind: 'absent' });
    expect(await s3Photos({ fetch, token: () => null, now: () => 0 }, 'http://127.0.0.1:9/').read(digest)).toEqual({ kind: 'trouble', trouble: 'offline' });
  });
});
