import { describe, expect, test } from 'vitest';
import { shellPath } from '../../../src/service-worker/shell-path.ts';

const BASE = 'https://example.org/maps/shibei/';
const FILES = new Set(['app.html', 'icon.svg', 'assets/core-12345678.js']);
const asked = (path: string, options: { method?: string; mode?: string; range?: boolean } = {}): string | null =>
  shellPath(
    {
      method: options.method ?? 'GET',
      url: path.includes('://') ? path : `${BASE}${path}`,
      mode: options.mode ?? 'cors',
      headers: { has: (name) => name === 'range' && options.range === true },
    },
    BASE,
    'app.html',
    FILES,
  );

describe('what the service worker answers', () => {
  test.each([
    ['the page, by its folder', '', { mode: 'navigate' }, 'app.html'],
    ['the page with a link’s query', '?site=x&lang=en', { mode: 'navigate' }, 'app.html'],
    ['the page by its name', 'index.html#map=1/2/3', { mode: 'navigate' }, 'app.html'],
    ['a file of the program', 'assets/core-12345678.js', {}, 'assets/core-12345678.js'],
    ['a file with a query', 'icon.svg?v=1', {}, 'icon.svg'],
    ['a part of an optional package', 'optional/gdal-0123456789.wasm', {}, 'optional/gdal-0123456789.wasm'],
    ['a program of an older version', 'assets/core-00000000.js', {}, 'assets/core-00000000.js'],
  ])('%s', (_, path, options, expected) => expect(asked(path, options)).toBe(expected));
});

describe('what it leaves to the network', () => {
  test.each([
    ['a record that is sent', 'collections/inspection/items', { method: 'POST' }],
    ['a record that is asked for', 'collections/inspection/items?event_id=1', {}],
    ['a question for the head of a page', '', { method: 'HEAD' }],
    ['a data package', 'data/base-0123456789.json', {}],
    ['a download', 'export/all.zip', { mode: 'navigate' }],
    ['a file of the program opened by itself', 'icon.svg', { mode: 'navigate' }],
    ['a part of a file', 'assets/core-12345678.js', { range: true }],
    ['another folder of the same host', 'https://example.org/maps/other/', { mode: 'navigate' }],
    ['another host', 'https://example.com/maps/shibei/icon.svg', {}],
    ['a deeper folder of the same name', 'assets/old/core-12345678.js', {}],
  ])('%s', (_, path, options) => expect(asked(path, options)).toBeNull());
});
