/**
 * Vite plugin: lets chunks that are imported one after the other travel at the same time. They are fetched and compiled
 * early and run only when they are imported.
 * @param {Readonly<Record<string, 'high' | 'low'>>} priorities by chunk name; what a chunk imports goes with it
 * @returns {import('vite').Plugin}
 */
export function preloadChunks(priorities) {
  return {
    name: 'preload-chunks',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        /** @type {Map<string, string>} */
        const files = new Map();
        for (const [name, priority] of Object.entries(priorities)) {
          const chunk = chunks.find((candidate) => candidate.name === name);
          if (chunk === undefined) throw new Error(`no chunk is named ${name}; there are ${chunks.map((one) => one.name).join(', ')}`);
          for (const file of [chunk.fileName, ...chunk.imports]) if (!files.has(file)) files.set(file, priority);
        }
        return [...files]
          .filter(([file]) => !html.includes(file))
          .map(([file, priority]) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}`, ...(priority === 'low' ? { fetchpriority: 'low' } : {}) },
            injectTo: 'head',
          }));
      },
    },
  };
}
