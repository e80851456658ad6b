import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../../../scripts/serve/listen.mjs';
import { networkAddresses } from '../../../../scripts/serve/network-addresses.mjs';
import { readOptions } from '../../../../scripts/serve/read-options.mjs';
import { createStaticServer } from '../../../../scripts/serve/static-server.mjs';
import { selfSigned } from '../../../fixtures/self-signed.ts';

let folder = '';
let files: ReturnType<typeof selfSigned>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-options-'));
  files = selfSigned(folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what stands behind npm start --', () => {
  test('nothing: plain HTTP, for this machine alone', () => expect(readOptions([])).toEqual({ host: '127.0.0.1', tls: null }));

  test('a certificate with its key: HTTPS for the network, or for one address', () => {
    const parameters = ['--https', '--cert', files.cert, '--key', files.key];
    expect(readOptions(parameters)).toMatchObject({ host: '0.0.0.0', tls: { cert: expect.any(Buffer) as Buffer } });
    expect(readOptions([...parameters, '--host', '127.0.0.1']).host).toBe('127.0.0.1');
  });

  test.each<[string, () => string[], RegExp]>([
    ['HTTPS without a certificate', () => ['--https'], /needs a certificate/],
    ['a certificate without its key', () => ['--https', '--cert', files.cert], /needs a certificate/],
    ['a certificate without HTTPS', () => ['--cert', files.cert, '--key', files.key], /need --https/],
    ['a file that is not there', () => ['--https', '--cert', join(folder, 'no.pem'), '--key', files.key], /certificate .*no\.pem could not be read/],
    ['certificate and key exchanged', () => ['--https', '--cert', files.key, '--key', files.cert], /do not go together/],
    ['a page for a certificate', () => ['--https', '--cert', join(folder, 'index.html'), '--key', files.key], /no PEM files/],
    ['a word nobody knows', () => ['--tls'], /--tls/],
  ])('%s is told', (_, parameters, message) => expect(() => readOptions(parameters())).toThrow(message));
});

test('the server answers over HTTPS with the certificate it was given', async () => {
  const { tls } = readOptions(['--https', '--cert', files.cert, '--key', files.key]);
  const server = createStaticServer({ roots: [folder], tls });
  const origin = await listen(server, 0);
  expect(origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const status = await new Promise((resolve, reject) => {
    request(`${origin}/`, { ca: tls?.cert }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
  server.close();
  server.closeAllConnections();
  expect(status).toBe(200);
});

test('addresses of the network are those other machines reach', () => {
  const address = (family: 'IPv4' | 'IPv6', internal: boolean, text: string) => ({ family, internal, address: text, netmask: '', mac: '', cidr: null, ...(family === 'IPv6' ? { scopeid: 0 } : {}) });
  const interfaces = { lo: [address('IPv4', true, '127.0.0.1')], wlan0: [address('IPv4', false, '192.168.1.7'), address('IPv6', false, 'fe80::1')] };
  expect(networkAddresses(interfaces as unknown as Parameters<typeof networkAddresses>[0])).toEqual(['192.168.1.7']);
});
