import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasPhotoStore } from '../../scripts/set-up/photo-store.mjs';
import { s3Photos } from '../../src/services/sync/s3-photos.ts';
import { PhotoStore } from './harness/photo-store.ts';
import { RealOffice } from './harness/real-office.ts';
import { Tablet } from './harness/tablet.ts';

let store: PhotoStore;
let office: RealOffice;
const tablets: Tablet[] = [];
/** A picture of its own, and the digest it lies under. */
function picture(size = 300_000): { readonly bytes: ArrayBuffer; readonly digest: string } {
  const bytes = new Uint8Array(randomBytes(size)).buffer;
  return { bytes, digest: createHash('sha256').update(new Uint8Array(bytes)).digest('hex') };
}
const address = (digest: string): string => `${office.origin}/office/photos/${digest}`;
const bearer = (): Record<string, string> => ({ Authorization: `Bearer ${office.issuer.token()}` });
const put = async (digest: string, body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<number> => (await fetch(address(digest), { method: 'PUT', body, headers: { ...bearer(), ...headers } })).status;
function tablet(): Tablet {
  const made = new Tablet({ records: office.records, token: () => office.issuer.token(), store: `${office.origin}/office/photos/` });
  tablets.push(made);
  return made;
}

describe.skipIf(!hasPhotoStore())('pictures in an S3-compatible store, OpenStack Swift behind the office’s proxy', () => {
  beforeAll(async () => {
    store = await PhotoStore.start();
    office = await RealOffice.start({ workers: 1, more: ['--s3', store.url, '--s3-key', await store.keyFile()] });
  });
  afterEach(async () => {
    for (const each of tablets.splice(0)) await each.close();
  });
  afterAll(async () => {
    await office.stop();
    await store.stop();
  });

  test('a tablet’s pictures lie there under their digests, read back byte for byte, and none in the database', async () => {
    const one = tablet();
    await one.save({}, 3, 300_000);
    await one.sendAll();
    const [record] = await one.keeper.records();
    expect(record).toMatchObject({ state: 'received' });
    const names = await store.names();
    expect(names).toHaveLength(3);
    for (const name of names) {
      const kept = await (await store.ask('GET', name)).arrayBuffer();
      expect(createHash('sha256').update(new Uint8Array(kept)).digest('hex')).toBe(name);
    }
    expect(await office.ask('SELECT count(*) FROM office.photo')).toEqual([['0']]);
    // The same ones again change nothing.
    for (const name of names) expect(await put(name, await (await store.ask('GET', name)).arrayBuffer())).toBe(200);
    expect(await store.names()).toEqual(names);
  });

  describe('it does not keep what', () => {
    const one = picture();
    test.each([
      ['is not what its digest says', () => put(one.digest, picture().bytes), 400],
      ['is a part of it', () => put(one.digest, one.bytes.slice(0, 200_000)), 400],
      ['has a bit turned', () => put(one.digest, Uint8Array.from(new Uint8Array(one.bytes), (byte, index) => (index === 7 ? byte ^ 1 : byte))), 400],
      ['is nothing', () => put(one.digest, ''), 400],
      ['is too large', () => put(one.digest, new Uint8Array(1_100_000)), 413],
      ['comes without a login', async () => (await fetch(address(one.digest), { method: 'PUT', body: one.bytes })).status, 401],
      ['comes from who may only look', () => put(one.digest, one.bytes, { Authorization: `Bearer ${office.issuer.token({ scope: 'records:read' })}` }), 403],
      ['would be copied from another name', () => put(one.digest, '', { 'x-amz-copy-source': '/inspections/other' }), 400],
      ['says of itself that its digest need not be looked at', () => put(one.digest, picture().bytes, { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }), 400],
      ['has another name than a digest', () => put('..%2Fother', one.bytes), 404],
      ['asks for more than a picture', () => put(`${one.digest}?acl`, one.bytes), 400],
    ])('%s', async (_, send, status) => {
      const before = await store.names();
      expect(await send()).toBe(status);
      expect(await store.names()).toEqual(before);
      expect(before).not.toContain(one.digest);
    });

    test('was cut on the way (20 times, at another byte each)', async () => {
      const { bytes, digest } = picture();
      const head = `PUT /office/photos/${digest} HTTP/1.1\r\nHost: x\r\nAuthorization: ${bearer()['Authorization']}\r\nContent-Length: ${bytes.byteLength}\r\n\r\n`;
      for (let round = 0; round < 20; round += 1) await cut(Buffer.concat([Buffer.from(head), new Uint8Array(bytes, 0, Math.floor((bytes.byteLength * (round + 1)) / 22))]));
      expect(await store.names()).not.toContain(digest);
      // Whole, it is taken: nothing else was wrong with it.
      expect(await put(digest, bytes)).toBe(200);
    });

    test('is to be deleted, listed, or read without a login', async () => {
      const { bytes, digest } = picture();
      expect(await put(digest, bytes)).toBe(200);
      for (const method of ['DELETE', 'POST', 'PATCH']) expect((await fetch(address(digest), { method, headers: bearer() })).status).toBe(405);
      expect((await fetch(address(''), { headers: bearer() })).status).toBe(404);
      expect((await fetch(address(digest))).status).toBe(401);
      expect((await fetch(store.url + '/' + digest)).ok).toBe(false);
      const answer = await fetch(address(digest), { headers: bearer() });
      expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('X-Content-Type-Options')]).toEqual([200, 'image/jpeg', 'nosniff']);
      expect(Buffer.from(await answer.arrayBuffer()).equals(new Uint8Array(bytes))).toBe(true);
    });
  });

  test('while it is down records go on and their pictures wait; told as the office’s trouble, not as no network or no login; then all of it arrives', async () => {
    const one = tablet();
    for (let record = 0; record < 6; record += 1) await one.save({}, 1);
    await store.kill();
    expect(await one.send()).toMatchObject({ received: 6, trouble: 'server', waiting: 6 });
    expect((await one.keeper.outbox()).map(({ state, refusals }) => [state, refusals])).toEqual(Array.from({ length: 6 }, () => ['waiting', 0]));
    await store.restart();
    await one.sendAll();
    expect((await one.keeper.records()).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'received'));
  });

  test('a key that it does not take is the office’s trouble as well, and no tablet’s', async () => {
    await office.up('--s3-key', await store.keyFile('another'));
    const { bytes, digest } = picture();
    const photos = s3Photos({ fetch, token: () => office.issuer.token(), now: () => Date.now() }, address(''));
    expect(await photos.put(digest, bytes)).toEqual({ kind: 'answered', said: 'HTTP 500' });
    expect(await photos.read(digest)).toEqual({ kind: 'trouble', trouble: 'server' });
    await office.up('--s3-key', await store.keyFile());
    expect(await photos.put(digest, bytes)).toEqual({ kind: 'accepted' });
  });

  test('what lay in the database is copied there and read back; a second time there is nothing to do', async () => {
    const before = new Tablet({ records: office.records, token: () => office.issuer.token() });
    tablets.push(before);
    await before.save({}, 5, 100_000);
    await before.sendAll();
    const digests = (await office.ask('SELECT digest FROM office.photo')).flat();
    expect(digests).toHaveLength(5);
    expect(await office.script('photos-to-store')).toBe('5 pictures copied and read back, 0 were there.\n');
    expect(await store.names()).toEqual(expect.arrayContaining([...digests]));
    expect(await office.script('photos-to-store')).toBe('0 pictures copied and read back, 5 were there.\n');
  });

  test('its key is read by the proxy alone, and stands in no log', async () => {
    expect((await stat(join(office.home, 'run/store.json'))).mode & 0o077).toBe(0);
    for (const name of ['nginx-access.log', 'nginx-error.log']) expect(await readFile(join(office.home, 'log', name), 'utf8')).not.toMatch(/key-of-the-tests|Signature=/);
  });
});

/** Sends the beginning of a request and hangs up. */
function cut(bytes: Buffer): Promise<void> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(office.origin);
    const client = connect({ host: hostname, port: Number(port) });
    client.once('error', failed).once('close', () => done());
    client.write(bytes, () => client.destroy());
  });
}
