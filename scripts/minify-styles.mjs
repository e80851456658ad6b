/**
 * Vite plugin: collapses white space and drops comments in Lit's css`…` literals, which minifiers of script leave alone.
 * Our own because the libraries for this also rewrite HTML literals, where white space can be content.
 * @returns {import('vite').Plugin}
 */
export function minifyStyles() {
  return {
    name: 'minify-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/components\/.*\.ts$/.test(id) || !code.includes('css`')) return null;
      const small = code.replace(/css`[^`]*`/g, (literal) =>
        // What is inserted stays as it is, and so does the space around it.
        literal
          .split(/(\$\{[^}]*\})/)
          .map((part, index) => (index % 2 === 1 ? part : smaller(part)))
          .join(''),
      );
      return { code: small, map: null };
    },
  };
}

/** @param {string} styles */
function smaller(styles) {
  return styles
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/: /g, ':');
}
