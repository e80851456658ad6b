import { describe, expect, test } from 'vitest';
import { preloadChunks } from '../../../scripts/preload-chunks.mjs';

const bundle = {
  a: { type: 'chunk', name: 'application', fileName: 'assets/application-1.js', imports: ['assets/core-2.js'] },
  b: { type: 'chunk', name: 'maplibre', fileName: 'assets/maplibre-3.js', imports: [] },
  c: { type: 'asset', fileName: 'data/x.json' },
};
const handle = (moments: Record<string, 'at-once' | 'painted'>, html = ''): unknown => {
  const { handler } = preloadChunks(moments).transformIndexHtml as { handler: (html: string, context: object) => unknown };
  return handler(html, { bundle });
};

describe('preloadChunks', () => {
  test('asks for chunks and what they import, each once, the heavy one after the first paint', () => {
    expect(handle({ application: 'at-once', maplibre: 'painted' })).toMatchObject([
      { attrs: { rel: 'preload', as: 'script', href: './assets/application-1.js' } },
      { attrs: { href: './assets/core-2.js' } },
      { attrs: { rel: 'later', href: './assets/maplibre-3.js' } },
    ]);
  });

  test('leaves out what the page asks for already', () => {
    expect(handle({ application: 'at-once' }, '<link href="./assets/core-2.js">')).toHaveLength(1);
  });

  test('a name that no chunk has stops the build', () => {
    expect(() => handle({ gone: 'at-once' })).toThrow('no chunk is named gone; there are application, maplibre');
  });
});
