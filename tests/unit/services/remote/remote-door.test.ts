import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { checkedAddress, createRemoteDoor, type RemoteThread } from '../../../../src/services/remote/remote-door.ts';
import type { FromRemote } from '../../../../src/worker/remote/remote-messages.ts';
import { remoteBytes } from '../../../../src/services/tiles/byte-sources.ts';
import { openTileArchive } from '../../../../src/services/tiles/tile-archive.ts';
import { archiveOf } from '../../../fixtures/tiles/archive-of.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** Origin of a server that answers as told. */
async function serverThat(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A thread that is never to be used. */
const noThread = (): RemoteThread => {
  throw new Error('a thread was started');
};
const ask = (url: string, most = 1000) => createRemoteDoor(new URL(url).origin, noThread).ask({ url, range: null, most });

const archive = archiveOf();
/** Answers with the archive by parts, as a server of tiles does. */
const byParts: RequestListener = (request, response) => {
  const [, first = '0', last = '0'] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const part = archive.slice(Number(first), Number(last) + 1);
  response.writeHead(206, { 'Content-Range': `bytes ${first}-${Number(first) + part.length - 1}/${archive.length}`, ETag: '"1"' }).end(part);
};

describe('the door to addresses', () => {
  test('is shut for another origin until a person opens it, and starts no thread before', async () => {
    const sent: unknown[] = [];
    const thread: RemoteThread = { onmessage: null, onerror: null, postMessage: (message) => sent.push(message) };
    const door = createRemoteDoor('https://map.example', () => thread);
    await expect(door.ask({ url: 'https://tiles.example/a', range: null, most: 10 })).rejects.toMatchObject({ code: 'not-allowed', values: { host: 'tiles.example' } });
    expect(sent).toEqual([]);
    door.allow('https://tiles.example/other');
    const asked = door.ask({ url: 'https://tiles.example/a', range: null, most: 10 });
    expect(sent).toEqual([{ id: 1, request: { url: 'https://tiles.example/a', range: null, most: 10, accept: '*/*' } }]);
    thread.onmessage?.({ data: { id: 1, failure: { code: 'unreachable', values: { host: 'tiles.example' } } } } as unknown as MessageEvent<FromRemote>);
    await expect(asked).rejects.toMatchObject({ code: 'unreachable' });
    // A port is another origin, and so is the same host without encryption.
    expect([door.isOpen('https://tiles.example:444/a'), door.isOpen('http://tiles.example/a'), door.isOpen('https://map.example/a')]).toEqual([false, false, true]);
  });

  test('gives up what a person gives up', async () => {
    const sent: unknown[] = [];
    const door = createRemoteDoor('https://map.example', () => ({ onmessage: null, onerror: null, postMessage: (message) => sent.push(message) }));
    door.allow('https://tiles.example');
    const controller = new AbortController();
    const asked = door.ask({ url: 'https://tiles.example/a', range: null, most: 10 }, { signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent.at(-1)).toEqual({ id: 1, abort: true });
  });

  test.each(['ftp://a/b', 'file:///etc/passwd', 'javascript:alert(1)', 'https://name:secret@host/', 'http://[', 'data:text/plain,a'])('%s is no address', (text) => {
    expect(() => checkedAddress(text, 'https://map.example/')).toThrow(expect.objectContaining({ code: 'bad-address' }) as Error);
  });

  test('tells a status, more than was asked for, and a server that is not there', async () => {
    const origin = await serverThat((request, response) => {
      if (request.url === '/404') response.writeHead(404).end('<html>');
      else response.writeHead(200).end(Buffer.alloc(5000));
    });
    await expect(ask(`${origin}/404`)).rejects.toMatchObject({ code: 'status', values: { status: '404' } });
    await expect(ask(`${origin}/large`)).rejects.toMatchObject({ code: 'too-large' });
    servers[0]?.close();
    servers[0]?.closeAllConnections();
    await expect(ask(`${origin}/gone`)).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('sends neither a page address nor a cookie', async () => {
    const seen: unknown[] = [];
    const origin = await serverThat(({ headers }, response) => {
      seen.push(headers.referer, headers.cookie, headers.origin);
      response.end('x');
    });
    await ask(`${origin}/a`);
    expect(seen).toEqual([undefined, undefined, undefined]);
  });
});

describe('an archive at an address', () => {
  const open = (origin: string) => openTileArchive(remoteBytes(createRemoteDoor(origin, noThread), `${origin}/a.pmtiles`), null);

  test('is read by parts', async () => {
    const opened = await open(await serverThat(byParts));
    expect((await opened.tile(0, 0, 0, new AbortController().signal))?.byteLength).toBe(2);
  });

  test('on a server that sends only the whole is refused', async () => {
    const origin = await serverThat((_, response) => response.writeHead(200).end(Buffer.alloc(1e6)));
    await expect(open(origin)).rejects.toMatchObject({ code: 'no-ranges' });
  });

  test('that is exchanged while it is read is told', async () => {
    let count = 0;
    const origin = await serverThat((request, response) => {
      count += 1;
      response.setHeader('X-Count', String(count));
      const send = response.writeHead.bind(response);
      response.writeHead = ((status: number, headers: Record<string, string>) => send(status, { ...headers, ETag: count > 2 ? `"${count}"` : '"1"' })) as typeof response.writeHead;
      byParts(request, response);
    });
    await expect(open(origin)).rejects.toMatchObject({ code: 'changed' });
  });
});
