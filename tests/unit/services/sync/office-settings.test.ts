import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOfficeSettings } from '../../../../src/services/sync/office-settings.ts';
import { pageOffice } from '../../../../src/services/sync/page-office.ts';

const PAGE = 'https://maps.example.org/shibei/';
const sound = JSON.parse(readFileSync(new URL('../../../../deploy/office.json', import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;
const login = { issuer: 'https://login.example.org', authorizeUrl: 'https://login.example.org/auth', tokenUrl: './office/token', clientId: 'map', scope: 'openid records:read records:write' };

test('the capability file of deploy/ is read, its addresses relative to the page', () => {
  expect(readOfficeSettings(sound, PAGE)).toMatchObject({ ok: true, settings: { records: { url: `${PAGE}office/wfs3/` }, photos: { protocol: 'ogc-api-features' }, login: null } });
  expect(readOfficeSettings({ ...sound, photos: { protocol: 's3', url: './office/photos' }, login }, PAGE)).toMatchObject({ ok: true, settings: { photos: { protocol: 's3', url: `${PAGE}office/photos/` }, login: { tokenUrl: `${PAGE}office/token` } } });
});

describe('refused are', () => {
  test.each([
    ['another origin for records', { records: { protocol: 'ogc-api-features', url: 'https://evil.example/office/' } }, 'other-origin'],
    ['another origin for pictures', { photos: { protocol: 's3', url: '//evil.example/' } }, 'other-origin'],
    ['an address with parameters', { records: { protocol: 'ogc-api-features', url: './office/?token=1' } }, 'other-origin'],
    ['another origin for tokens', { login: { ...login, tokenUrl: 'https://login.example.org/token' } }, 'other-origin'],
    ['a login without encryption', { login: { ...login, authorizeUrl: 'http://login.example.org/auth' } }, 'bad-login'],
    ['a script as the login', { login: { ...login, authorizeUrl: 'javascript:alert(1)' } }, 'bad-login'],
    ['an unknown protocol', { records: { protocol: 'ftp', url: './' } }, 'bad-records'],
    ['a newer file', { version: 2 }, 'newer-version'],
    ['a name in one language', { name: { zh: '办公室' } }, 'bad-name'],
  ])('%s', (_, change, fault) => {
    expect(readOfficeSettings({ ...sound, ...change }, PAGE)).toEqual({ ok: false, fault });
  });

  test.each([null, [], 'office', 7])('%s', (value) => {
    expect(readOfficeSettings(value, PAGE)).toEqual({ ok: false, fault: 'no-object' });
  });
});

test('a page has the office it was built for, and without one none', () => {
  const page = (content: string | null) => ({ baseURI: PAGE, querySelector: () => (content === null ? null : { content }) }) as unknown as Parameters<typeof pageOffice>[0];
  expect(pageOffice(page(encodeURIComponent(JSON.stringify(sound))))?.name.zh).toBe('市北更新办公室');
  for (const content of [null, '', '%', encodeURIComponent('{"version":1}')]) expect(pageOffice(page(content))).toBeNull();
});
