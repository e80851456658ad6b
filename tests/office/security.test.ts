import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../scripts/serve/security-headers.mjs';
import { digestOfText } from '../../src/domain/field/state-digest.ts';
import { sealOf } from '../../src/domain/sync/event-seal.ts';
import { selfSigned } from '../fixtures/self-signed.ts';
import { RealOffice } from './harness/real-office.ts';

let office: RealOffice;
let token: string;
let kept: string;
beforeAll(async () => {
  office = await RealOffice.start({ more: ['--origin', 'https://maps.example.org'] });
  token = office.issuer.token();
  const event = await feature();
  expect(await post('event_in', event.text)).toBe(201);
  kept = event.id;
});
afterAll(() => office.stop());

const bearer = (given = token): Record<string, string> => ({ Authorization: `Bearer ${given}` });
const ask = (path: string, init: RequestInit = { headers: bearer() }): Promise<Response> => fetch(office.records + path, init);
const post = async (collection: string, body: string, headers: Record<string, string> = {}): Promise<number> =>
  (await ask(`collections/${collection}/items`, { method: 'POST', body, headers: { ...bearer(), 'Content-Type': 'application/geo+json', ...headers } })).status;

let seq = 0;
async function feature(change: Readonly<Record<string, unknown>> = {}): Promise<{ readonly id: string; readonly text: string }> {
  seq += 1;
  const body = JSON.stringify({ position: { lat: 36.08, lon: 120.37 }, secret: '某居民的投诉', seq });
  const plain = { event_id: randomUUID(), record_id: randomUUID(), parent_ids: '[]', device_id: randomUUID(), seq, kind: 'create', body, body_sha256: await digestOfText(body) };
  const seal = await sealOf({ eventId: plain.event_id, recordId: plain.record_id, parentIds: '[]', deviceId: plain.device_id, seq, kind: 'create', bodySha256: plain.body_sha256 });
  return { id: plain.event_id, text: JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [120.37, 36.08] }, properties: { ...plain, seal, ...change } }) };
}
const count = async (): Promise<number> => Number((await office.ask('SELECT count(*) FROM office.event'))[0]?.[0]);

describe('what QGIS Server would paste into an expression or pass over is refused at the proxy', () => {
  test.each([
    "event_id=' OR '1'='1",
    "event_id=x' OR 1=1 --",
    'event_id=%27%20OR%20%271%27=%271',
    'event_id=*',
    'body=*',
    'event_id=00000000-0000-0000-0000-000000000000&body=*',
    'page=0 OR 1=1',
    'page=1e9',
    'filter=1=1',
    'FILTER=body LIKE *',
    'sortby=body;drop',
    'properties=pg_sleep(5)',
    'MAP=/etc/passwd',
    'map=/srv/other.qgs',
    'SERVICE=WFS&REQUEST=GetFeature&TYPENAME=event_in',
    'limit=99999999',
    'f=../../x',
    'access_token=abc',
  ])('%s', async (parameters) => {
    expect((await ask(`collections/event_read/items.json?${encodeURI(parameters).replaceAll('%25', '%')}`)).status).toBe(400);
  });

  test('and a known parameter that is sound is answered', async () => {
    const answer = (await (await ask(`collections/event_read/items.json?event_id=${kept}&limit=2`)).json()) as { readonly features: readonly unknown[] };
    expect(answer.features).toHaveLength(1);
  });
});

describe('nothing can be changed or deleted', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('by %s', async (method) => {
    if (method === 'TRACE') {
      expect(await raw(`TRACE /office/wfs3/collections/event_in/items/1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`)).toContain(' 405 ');
      return;
    }
    for (const path of [`collections/event_in/items/${kept}`, 'collections/event_in/items', `collections/event_read/items/${kept}`, 'collections/inspection/items/1']) expect((await ask(path, { method, headers: bearer(), ...(method === 'PATCH' || method === 'PUT' ? { body: '{}' } : {}) })).status).toBe(405);
  });

  test('by adding to what is only read', async () => {
    for (const collection of ['event_read', 'inspection', 'event_pages']) expect(await post(collection, (await feature()).text)).toBe(405);
  });

  test('by the older services of QGIS Server, which are not there', async () => {
    for (const path of ['', '?SERVICE=WFS', 'wfs', 'index.html', 'wfs3/../?SERVICE=WMS', 'ows/']) expect([400, 404]).toContain((await fetch(`${office.origin}/office/${path}`, { headers: bearer() })).status);
  });

  test('by the role that QGIS Server has', async () => {
    for (const sql of ["UPDATE office.event_in SET body = ''", 'DELETE FROM office.event_in', 'TRUNCATE office.event', 'DELETE FROM office.photo_in', 'DROP TABLE office.event', 'SELECT * FROM office.event']) await expect(office.ask(sql, 'renewal_field')).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('nothing is readable or taken', () => {
  const paths = ['', 'collections.json', 'conformance.json', 'api.openapi3', 'collections/event_read.json', 'collections/event_read/items.json', 'collections/event_pages/items.json', 'collections/inspection/items.json', 'collections/photo_in/items.json', 'collections/event_in/items.json'];
  test('without a token', async () => {
    for (const path of paths) {
      const answer = await ask(path, {});
      expect([path, answer.status, await answer.text()]).toEqual([path, 401, '{"code":"login"}']);
    }
    expect((await ask('collections/event_in/items', { method: 'POST', body: (await feature()).text, headers: { 'Content-Type': 'application/geo+json' } })).status).toBe(401);
  });

  const claims = (change: object): string => Buffer.from(JSON.stringify({ iss: office.issuer.issuer, aud: office.issuer.audience, exp: 9e9, scope: 'records:read records:write', ...change })).toString('base64url');
  test.each([
    ['that has expired', () => office.issuer.token({ expiresInSeconds: -120 }), 401],
    ['of another issuer', () => office.issuer.token({ issuer: 'https://elsewhere.test' }), 401],
    ['for another service', () => office.issuer.token({ audience: 'elsewhere' }), 401],
    ['signed by an unknown key', () => office.issuer.token({ kid: 'key-2' }), 401],
    ['whose content was changed', () => office.issuer.token().replace(/\.[^.]+\./, `.${claims({ sub: 'admin' })}.`), 401],
    ['that says it needs no signature', () => `${Buffer.from('{"alg":"none","kid":"key-1"}').toString('base64url')}.${claims({})}.`, 401],
    ['that claims another algorithm', () => office.issuer.token({ algorithm: 'HS256' }), 401],
    ['that is none', () => 'abc', 401],
    ['that is enormous', () => `${'a'.repeat(9000)}.b.c`, 401],
    ['that may do something else', () => office.issuer.token({ scope: 'openid profile' }), 403],
  ])('with a token %s', async (_, make, status) => {
    expect((await ask('collections/event_read/items.json', { headers: bearer(make()) })).status).toBe(status);
  });

  test('to be written with a token that may only read', async () => {
    expect(await post('event_in', (await feature()).text, bearer(office.issuer.token({ scope: 'records:read' })))).toBe(403);
  });
});

describe('an event is not stored', () => {
  test.each([
    ['that is too large', async () => post('event_in', (await feature({ remark: 'x'.repeat(2_200_000) })).text), 413],
    ['of another type', async () => post('event_in', (await feature()).text, { 'Content-Type': 'text/plain' }), 415],
    ['that is no JSON', () => post('event_in', '{"type":"Feature",'), 400],
    ['whose digest is wrong', async () => post('event_in', (await feature({ body_sha256: '0'.repeat(64) })).text), 500],
    ['whose seal is wrong', async () => post('event_in', (await feature({ record_id: randomUUID() })).text), 500],
    ['whose point is not the one in its body', async () => post('event_in', (await feature()).text.replace('[120.37,', '[121.37,')), 500],
    ['of an unknown kind', async () => post('event_in', (await feature({ kind: 'drop' })).text), 500],
    ['without a body', async () => post('event_in', (await feature({ body: null })).text), 500],
  ])('%s', async (_, send, status) => {
    const before = await count();
    expect(await send()).toBe(status);
    expect(await count()).toBe(before);
  });

  test('twice when it is sent again', async () => {
    const { text } = await feature();
    const before = await count();
    expect([await post('event_in', text), await post('event_in', text), await post('event_in', text)]).toEqual([201, 500, 500]);
    expect(await count()).toBe(before + 1);
  });

  test('that was cut on the way (F7, 20 times)', async () => {
    const before = await count();
    for (let round = 0; round < 20; round += 1) {
      const bytes = Buffer.from((await feature()).text);
      const head = `POST /office/wfs3/collections/event_in/items HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/geo+json\r\nContent-Length: ${bytes.length}\r\n\r\n`;
      await cut(Buffer.concat([Buffer.from(head), bytes.subarray(0, Math.floor((bytes.length * (round + 1)) / 22))]));
    }
    expect(await count()).toBe(before);
  });

  test('picture under a digest that is not its own', async () => {
    const picture = (digest: string, content: string) => JSON.stringify({ type: 'Feature', geometry: null, properties: { digest, content } });
    expect(await post('photo_in', picture('0'.repeat(64), 'QUJD'))).toBe(500);
    expect(await post('photo_in', picture(`../${'0'.repeat(61)}`, 'QUJD'))).toBe(500);
    expect(await office.ask('SELECT count(*) FROM office.photo')).toEqual([['0']]);
  });
});

describe('the proxy', () => {
  test('sends the application’s policy with every answer, and lets only named origins ask', async () => {
    for (const url of [`${office.origin}/`, `${office.records}collections.json`]) {
      const { headers } = await fetch(url, { headers: { ...bearer(), Origin: 'https://evil.example' } });
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect([url, name, headers.get(name)]).toEqual([url, name, value]);
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
    const asked = await ask('collections.json', { headers: { ...bearer(), Origin: 'https://maps.example.org' } });
    expect(asked.headers.get('Access-Control-Allow-Origin')).toBe('https://maps.example.org');
    const preflight = await ask('collections/event_in/items', { method: 'OPTIONS', headers: { Origin: 'https://maps.example.org', 'Access-Control-Request-Method': 'POST' } });
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Methods')]).toEqual([204, 'GET, POST']);
  });

  test('writes neither tokens nor what people wrote into any log', async () => {
    await ask(`collections/event_read/items.json?access_token=${token}`);
    const folder = join(office.home, 'log');
    for (const name of await readdir(folder)) {
      const text = await readFile(join(folder, name), 'utf8');
      expect([name, text.includes(token.slice(0, 40)), text.includes('某居民')]).toEqual([name, false, false]);
    }
  });

  test('gives a login’s code and pictures over TLS only to whose certificate somebody vouches for', async () => {
    const { cert, key } = selfSigned(office.folder);
    const asked: (string | undefined)[] = [];
    const stranger = createServer({ cert: await readFile(cert), key: await readFile(key) }, (request, response) => {
      asked.push(request.url);
      response.end('{}');
    });
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
    const address = stranger.address();
    const elsewhere = `https://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const storeKey = join(office.folder, 'store-key.json');
    await writeFile(storeKey, '{"accessKey":"a","secretKey":"b"}');
    // Not only reloaded: connections that are open would keep to the settings before.
    await office.down();
    await office.up('--token-url', `${elsewhere}/token`, '--s3', `${elsewhere}/inspections`, '--s3-key', storeKey);
    expect((await fetch(`${office.origin}/office/token`, { method: 'POST', body: new URLSearchParams({ code: 'secret' }) })).status).toBe(502);
    expect((await fetch(`${office.origin}/office/photos/${'0'.repeat(64)}`, { method: 'PUT', body: 'picture', headers: bearer() })).status).toBe(500);
    expect(asked).toEqual([]);
    await new Promise((done) => stranger.close(done));
  });

  test('slows one login down that asks too fast, and no other', async () => {
    // Not only reloaded: connections that are open would keep to the limit before.
    await office.down();
    await office.up('--rate', '5');
    const [eager, calm] = [office.issuer.token({ subject: 'a' }), office.issuer.token({ subject: 'b' })];
    const statuses = await Promise.all(Array.from({ length: 60 }, async () => (await ask('collections/event_pages/items.json', { headers: bearer(eager) })).status));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(20);
    expect((await ask('collections/event_pages/items.json', { headers: bearer(calm) })).status).toBe(200);
  });
});

function socket(): ReturnType<typeof connect> {
  const { hostname, port } = new URL(office.origin);
  return connect({ host: hostname, port: Number(port) });
}

/** Sends a request as it is written; the beginning of the answer. */
function raw(request: string): Promise<string> {
  return new Promise((done, failed) => {
    const client = socket().setEncoding('utf8');
    let said = '';
    client.on('data', (text: string) => (said += text)).once('error', failed).once('close', () => done(said));
    client.write(request);
  });
}

/** Sends the beginning of a request and hangs up. */
function cut(bytes: Buffer): Promise<void> {
  return new Promise((done, failed) => {
    const client = socket();
    client.once('error', failed).once('close', () => done());
    client.write(bytes, () => client.destroy());
  });
}
