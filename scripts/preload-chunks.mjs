/**
 * Vite plugin: lets chunks that are imported one after the other travel at the same time. Those needed at once are only
 * fetched, not compiled, which would hold up the first paint. Those for after it stand in the page as `rel="later"`, which
 * `src/main.ts` turns into preloads: fetched earlier, they would take the processor from that paint.
 * @param {Readonly<Record<string, 'at-once' | 'painted'>>} moments by chunk name; what a chunk imports goes with it
 * @returns {import('vite').Plugin}
 */
export function preloadChunks(moments) {
  return {
    name: 'preload-chunks',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        /** @type {Map<string, string>} */
        const files = new Map();
        for (const [name, moment] of Object.entries(moments)) {
          const chunk = chunks.find((candidate) => candidate.name === name);
          if (chunk === undefined) throw new Error(`no chunk is named ${name}; there are ${chunks.map((one) => one.name).join(', ')}`);
          for (const file of [chunk.fileName, ...chunk.imports]) if (!files.has(file)) files.set(file, moment);
        }
        return [...files]
          .filter(([file]) => !html.includes(file))
          .map(([file, moment]) => ({
            tag: 'link',
            attrs: { ...(moment === 'painted' ? { rel: 'later' } : { rel: 'preload', as: 'script' }), crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          }));
      },
    },
  };
}
