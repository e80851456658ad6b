import { readFileSync } from 'node:fs';
import { readEmbedOrigins } from './serve/embed-origins.mjs';

/**
 * Writes the origins of the pages that may embed the map and talk to it into the page, and beside it for the server's headers
 * (`EMBED=embed.json npm run build`, a file such as `{"origins": ["https://example.org"]}`).
 * @param {string | undefined} file
 * @returns {import('vite').Plugin}
 */
export function embedOrigins(file = process.env['EMBED']) {
  const origins = file === undefined || file === '' ? [] : readEmbedOrigins(readFileSync(file, 'utf8'));
  return {
    name: 'embed-origins',
    transformIndexHtml: () => (origins.length === 0 ? [] : [{ tag: 'meta', attrs: { name: 'ur-embed-origins', content: origins.join(' ') }, injectTo: 'head' }]),
    generateBundle() {
      if (origins.length > 0) this.emitFile({ type: 'asset', fileName: 'embed.json', source: JSON.stringify({ origins }) });
    },
  };
}
