import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Login, oidcLogin } from '../../../../src/services/sync/login.ts';

const settings = { issuer: 'https://login.example.org', authorizeUrl: 'https://login.example.org/auth', tokenUrl: 'https://maps.example.org/office/token', clientId: 'map', scope: 'openid records:write' };

/** A browser with an issuer behind it; `answer` is what comes back to the return page. */
function browser(answer: (url: URL) => object | null, tokenAnswer: () => Response = () => Response.json({ access_token: 'access-1', expires_in: 600, refresh_token: 'refresh-1' })) {
  const channel = new EventTarget() as EventTarget & { close: () => void };
  channel.close = () => undefined;
  const visited: URL[] = [];
  const posted: URLSearchParams[] = [];
  let now = 1_000_000;
  const login: Login = oidcLogin(settings, {
    fetch: (_, init) => {
      posted.push(init?.body as URLSearchParams);
      return Promise.resolve(tokenAnswer());
    },
    now: () => now,
    returnUrl: 'https://maps.example.org/login-return.html',
    open: () => ({
      go: (address) => {
        const url = new URL(address);
        visited.push(url);
        const said = answer(url);
        if (said) channel.dispatchEvent(new MessageEvent('message', { data: said }));
      },
    }),
    channel: () => channel,
    later: () => () => undefined,
  });
  return { login, visited, posted, pass: (milliseconds: number) => (now += milliseconds), channel };
}
const codeFor = (url: URL): object => ({ state: url.searchParams.get('state'), code: 'code-1', issuer: settings.issuer });

describe('a login', () => {
  test('asks for a code with a challenge, and shows the verifier only when it changes the code for a token', async () => {
    const { login, visited, posted } = browser(codeFor);
    expect([login.token(), login.isIn()]).toEqual([null, false]);
    expect(await login.start()).toBeNull();
    expect(login.token()).toBe('access-1');
    const [asked] = visited;
    const [changed] = posted;
    const verifier = changed?.get('code_verifier') ?? '';
    expect(verifier).toMatch(/^[\w-]{43}$/);
    expect(asked?.searchParams.get('code_challenge')).toBe(createHash('sha256').update(verifier).digest('base64url'));
    expect(asked?.searchParams.get('code_challenge_method')).toBe('S256');
    expect(asked?.href).not.toContain(verifier);
    expect([changed?.get('grant_type'), changed?.get('code'), changed?.get('redirect_uri')]).toEqual(['authorization_code', 'code-1', 'https://maps.example.org/login-return.html']);
  });

  test('is renewed before it ends, and gone when it can no longer be', async () => {
    let answers = 0;
    const { login, posted, pass } = browser(codeFor, () => ((answers += 1) < 3 ? Response.json({ access_token: `access-${answers}`, expires_in: 600, ...(answers === 1 ? { refresh_token: 'refresh-1' } : {}) }) : new Response('', { status: 400 })));
    await login.start();
    pass(590_000);
    expect(login.token()).toBe('access-1');
    await expect.poll(() => login.token()).toBe('access-2');
    expect(posted[1]?.get('refresh_token')).toBe('refresh-1');
    pass(700_000);
    expect([login.token(), login.isIn()]).toEqual([null, false]);
  });

  test.each([
    ['the person refuses', (url: URL) => ({ state: url.searchParams.get('state'), error: 'access_denied' }), 'cancelled'],
    ['another issuer answers', (url: URL) => ({ ...codeFor(url), issuer: 'https://evil.example' }), 'refused'],
    ['the issuer reports an error', (url: URL) => ({ state: url.searchParams.get('state'), error: 'server_error' }), 'refused'],
  ] as const)('fails where %s', async (_, answer, failure) => {
    const { login, posted } = browser(answer);
    expect(await login.start()).toBe(failure);
    expect([login.token(), posted]).toEqual([null, []]);
  });

  test('does not hear what was meant for another attempt, and ends when the next one begins', async () => {
    let first = true;
    const { login } = browser((url) => {
      if (!first) return codeFor(url);
      first = false;
      return { ...codeFor(url), state: 'another' };
    });
    const abandoned = login.start();
    // Its digest is on its way: the next attempt begins after the first has gone to the issuer.
    await expect.poll(() => first).toBe(false);
    expect(await login.start()).toBeNull();
    expect(await abandoned).toBe('cancelled');
  });

  test('fails where the token is refused, where there is no network, and where no window may open', async () => {
    expect(await browser(codeFor, () => new Response('', { status: 400 })).login.start()).toBe('refused');
    expect(await browser(codeFor, () => Response.json({ nothing: true })).login.start()).toBe('refused');
    expect(await browser(codeFor, () => { throw new TypeError('offline'); }).login.start()).toBe('offline');
    const { login } = browser(codeFor);
    expect(await oidcLogin(settings, { fetch, now: () => 1, returnUrl: '', open: () => null, channel: () => { throw new Error('not needed'); }, later: () => () => undefined }).start()).toBe('popup');
    expect(login.isIn()).toBe(false);
  });
});
