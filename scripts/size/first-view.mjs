/**
 * The files of the first view by their names without digest, and what each group may weigh over the wire. The
 * end-to-end test "asks for these files and no others" holds the list against the requests the page really makes.
 * @typedef {'own' | 'map' | 'sites' | 'base'} Group
 * @type {Readonly<Record<Group, {title: string, files: readonly string[]}>>}
 */
export const FIRST_VIEW = {
  own: {
    title: 'own code and libraries',
    files: [
      'index.html',
      'icon.svg',
      'assets/index.css',
      'assets/index.js',
      'assets/decorate.js',
      'assets/map-limits.js',
      'assets/mark-shapes.js',
      'assets/memoise-last.js',
      'assets/subdistrict-name.js',
      'assets/term-label.js',
      'assets/ur-element.js',
      'assets/ur-renewal-map.js',
      'assets/ur-search-box.js',
    ],
  },
  map: { title: 'MapLibre', files: ['assets/maplibre.js', 'assets/maplibre-gl-worker.js'] },
  sites: { title: 'site data', files: ['data/catalogue.json', 'data/vocabulary.json'] },
  base: { title: 'base map', files: ['data/base.json'] },
};

/** Most KiB gzip; `whole` is the sum of all groups, `onDemand` any one script or style sheet loaded later. */
export const LIMITS_KIB = { own: 60, sites: 33, whole: 600, onDemand: 100 };

/**
 * Name of a built file without its digest: `assets/main-Ab3_x9Zq.js` is `assets/main.js`.
 * @param {string} path relative to the page
 */
export function nameWithoutDigest(path) {
  return path.replace(/^(assets\/.+)-[A-Za-z0-9_-]{8}(\.[a-z0-9]+)$/, '$1$2').replace(/^(data\/.+)-[0-9a-f]{10}(\.json)$/, '$1$2');
}
