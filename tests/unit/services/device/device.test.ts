import { describe, expect, test } from 'vitest';
import { clockOffsetMs } from '../../../../src/services/device/clock-offset.ts';
import { readPermission } from '../../../../src/services/device/permissions.ts';
import { askForPersistence, readPersistence, readRoom } from '../../../../src/services/device/persistence.ts';
import { judgeWindow } from '../../../../src/services/device/private-window.ts';

const storage = (parts: Partial<StorageManager>): StorageManager => parts as StorageManager;

describe('the clock', () => {
  const at = Date.UTC(2026, 10, 26, 8, 0, 0);
  const answering = (headers: Record<string, string>) => () => Promise.resolve(new Response(null, { headers }));
  const DATE = { Date: 'Thu, 26 Nov 2026 08:00:00 GMT' };

  test('is held against the middle of the server’s second and of the way there and back', async () => {
    const times = [at + 400, at + 600];
    expect(await clockOffsetMs(answering(DATE), () => times.shift() ?? 0)).toBe(0);
  });

  test('ten years ahead is ten years ahead', async () => {
    expect(await clockOffsetMs(answering(DATE), () => Date.UTC(2036, 10, 26, 8, 0, 0))).toBe(Date.UTC(2036, 10, 26, 8) - at - 500);
  });

  test.each([
    ['no reply', () => Promise.reject(new TypeError('offline'))],
    ['no date', answering({})],
    ['a date that is none', answering({ Date: 'soon' })],
  ])('%s says nothing of it', async (_, ask) => expect(await clockOffsetMs(ask)).toBeNull());
});

describe('permissions', () => {
  test('are told as the browser tells them', async () => {
    const permissions = { query: () => Promise.resolve({ state: 'denied' }) } as unknown as Permissions;
    expect(await readPermission(permissions, 'geolocation')).toBe('denied');
  });

  test('are unknown where the browser knows no such question', async () => {
    const permissions = { query: () => Promise.reject(new TypeError('camera is no name')) } as unknown as Permissions;
    expect(await readPermission(permissions, 'camera')).toBe('unknown');
    expect(await readPermission(undefined, 'camera')).toBe('unknown');
  });
});

describe('what the browser promises', () => {
  test('is its answer, never assumed', async () => {
    expect(await askForPersistence(storage({ persist: () => Promise.resolve(false) }))).toBe('refused');
    expect(await askForPersistence(storage({ persist: () => Promise.resolve(true) }))).toBe('granted');
    expect(await readPersistence(storage({ persisted: () => Promise.resolve(true) }))).toBe('granted');
  });

  test('is unknown where it has no answer', async () => {
    expect(await readPersistence(undefined)).toBe('unknown');
    expect(await askForPersistence(storage({}))).toBe('unknown');
    expect(await readRoom(storage({ estimate: () => Promise.resolve({}) }))).toBeNull();
  });
});

describe('a window', () => {
  const normal = { hasServiceWorkers: true, secure: true, hasDatabase: true, quotaBytes: 60e9, heapLimitBytes: 4e9 };

  test.each([
    ['of a normal Chromium', {}, 'no-sign'],
    ['of Chromium with storage measured by memory', { quotaBytes: 5e9 }, 'likely'],
    ['of Firefox without service workers', { hasServiceWorkers: false, heapLimitBytes: null }, 'likely'],
    ['without a database', { hasDatabase: false }, 'likely'],
    ['of a browser that tells no heap', { heapLimitBytes: null }, 'unknown'],
    ['at an insecure address, which never has service workers', { secure: false, hasServiceWorkers: false }, 'no-sign'],
  ] as const)('%s', (_, signs, expected) => expect(judgeWindow({ ...normal, ...signs })).toBe(expected));
});
