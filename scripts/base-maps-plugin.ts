import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { readBaseMapsFile } from '../src/domain/base-maps/base-maps-file.ts';

/**
 * Writes the base maps that an operator offers into the page (`BASEMAPS=basemaps.json npm run build`, `docs/basemaps.md`), so that
 * they are known offline, and beside it as they were given, so that a start with another file builds anew. A file with a fault
 * stops build and development server; without a file nothing is written.
 */
export function baseMaps(file = process.env['BASEMAPS']): Plugin {
  const text = file === undefined || file === '' ? null : readFileSync(file, 'utf8');
  const bases = text === null ? [] : readBaseMapsFile(text);
  return {
    name: 'base-maps',
    transformIndexHtml: () => (bases.length === 0 ? [] : [{ tag: 'meta', attrs: { name: 'ur-base-maps', content: encodeURIComponent(JSON.stringify(bases)) }, injectTo: 'head' }]),
    generateBundle() {
      if (text !== null) this.emitFile({ type: 'asset', fileName: 'basemaps.json', source: text });
    },
  };
}
