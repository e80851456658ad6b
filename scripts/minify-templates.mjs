/**
 * Vite plugin: collapses white space in Lit's templates and drops comments in style sheets, which minifiers of script
 * leave alone. Our own because the libraries for this also remove the white space between elements, which is content.
 * @returns {import('vite').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    apply: 'build',
    enforce: 'pre',
    /** In minified script a line break with indentation stands only inside a template, where one space does. */
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.name !== 'maplibre') file.code = file.code.replace(/\n\s+/g, ' ');
      }
    },
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
