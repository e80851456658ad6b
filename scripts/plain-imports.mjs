const HELPER = '\0vite/preload-helper.js';

/**
 * Vite plugin: imports on demand stay plain imports. Vite wraps each in a helper that preloads style sheets and imports of the
 * chunk; no chunk here has a style sheet, and `preloadChunks` says what travels early, so the helper is only bytes.
 * @returns {import('vite').Plugin}
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || file.isEntry) continue;
        const styles = [...(file.viteMetadata?.importedCss ?? [])];
        if (styles.length > 0) this.error(`${file.fileName} has the style sheet ${styles.join(', ')}, which nothing would load`);
      }
    },
  };
}
