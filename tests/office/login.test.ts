import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Login, oidcLogin } from '../../src/services/sync/login.ts';
import { RealIssuer, RETURN_URL } from './harness/real-issuer.ts';
import { RealOffice } from './harness/real-office.ts';
import { Tablet } from './harness/tablet.ts';

const KEYS = resolve(import.meta.dirname, '../../deploy/keys.mjs');
let issuer: RealIssuer;
let office: RealOffice;
let folder: string;
beforeAll(async () => {
  issuer = await RealIssuer.start();
  folder = await mkdtemp(join(tmpdir(), 'renewal-keys-'));
  const keys = join(folder, 'keys.json');
  await writeFile(keys, (await promisify(execFile)(process.execPath, [KEYS, issuer.url])).stdout);
  office = await RealOffice.start({ workers: 1, more: ['--issuer', issuer.url, '--keys', keys, '--token-url', `${issuer.url}/token`] });
});
afterAll(async () => {
  await office.stop();
  await issuer.stop();
  await rm(folder, { recursive: true });
});

/** A login in this page at the issuer; the person's window is played by `RealIssuer.logIn`. */
function login(scope = 'openid records:read records:write'): { readonly login: Login; readonly visited: string[] } {
  const channel = new EventTarget() as EventTarget & { close: () => void };
  channel.close = () => undefined;
  const visited: string[] = [];
  return {
    visited,
    login: oidcLogin(
      { issuer: issuer.url, authorizeUrl: `${issuer.url}/auth`, tokenUrl: `${office.origin}/office/token`, clientId: 'shibei-map', scope },
      {
        fetch,
        now: () => Date.now(),
        returnUrl: RETURN_URL,
        open: () => ({
          go: (url) => {
            visited.push(url);
            void issuer.logIn(url).then((back) => channel.dispatchEvent(new MessageEvent('message', { data: { state: back.get('state'), code: back.get('code'), error: back.get('error'), issuer: back.get('iss') } })));
          },
        }),
        channel: () => channel,
        later: () => () => undefined,
      },
    ),
  };
}

test('a person logs in at an OpenID provider by code with PKCE, and what waited is received', async () => {
  const { login: entry, visited } = login();
  const tablet = new Tablet({ records: office.records, token: () => entry.token() });
  await tablet.save({}, 1);
  expect(await tablet.send()).toMatchObject({ received: 0, trouble: 'login' });
  expect(await entry.start()).toBeNull();
  expect(await tablet.send()).toMatchObject({ received: 2, trouble: null });
  const token = entry.token() ?? '';
  expect(token.split('.')).toHaveLength(3);
  for (const url of visited) expect(url).not.toContain(token);
  await tablet.close();
});

test('a person who may only read cannot send', async () => {
  const { login: entry } = login('openid records:read');
  const tablet = new Tablet({ records: office.records, token: () => entry.token() });
  await tablet.save();
  expect(await entry.start()).toBeNull();
  expect(await tablet.send()).toMatchObject({ received: 0, trouble: 'forbidden' });
  expect(await tablet.pull()).toMatchObject({ trouble: null });
  await tablet.close();
});
