/**
 * The arrows between the folders: one line a folder, what it may import besides itself.
 * `libraries` limits the packages too; without it any dependency may be used.
 * @type {Readonly<Record<string, {folders: readonly string[], libraries?: readonly string[]}>>}
 */
const ARROWS = {
  domain: { folders: [], libraries: ['zod'] },
  geo: { folders: ['domain'] },
  query: { folders: ['domain', 'geo'] },
  worker: { folders: ['domain', 'geo', 'query', 'formats'] },
  storage: { folders: ['domain'] },
  services: { folders: ['domain', 'query', 'formats', 'storage', 'worker'] },
  'service-worker': { folders: ['domain', 'storage'] },
  formats: { folders: ['domain', 'geo', 'query'] },
  state: { folders: ['domain', 'geo'], libraries: [] },
  map: { folders: ['domain', 'state', 'map/theme'] },
  'map/theme': { folders: [], libraries: [] },
  actions: { folders: ['domain', 'geo', 'query', 'services', 'state'] },
  components: { folders: ['domain', 'geo', 'query', 'formats', 'services', 'state', 'actions', 'map', 'i18n'] },
  i18n: { folders: [], libraries: [] },
};

/** Own code, as opposed to packages. */
const OWN = '^(src|tests|geodata|scripts)/';

/** @param {readonly string[]} names */
const oneOf = (names) => `(${names.map((name) => name.replaceAll('/', '\\/')).join('|')})`;

const folderRules = Object.entries(ARROWS).map(([folder, { folders }]) => {
  const inside = Object.keys(ARROWS).filter((other) => other.startsWith(`${folder}/`));
  return {
    name: `arrow-${folder.replace('/', '-')}`,
    comment: `${folder} imports ${folders.length === 0 ? 'no other folder' : folders.join(', ')}`,
    severity: 'error',
    from: { path: `^src/${folder}/`, ...(inside.length === 0 ? {} : { pathNot: `^src/${oneOf(inside)}/` }) },
    to: { path: OWN, pathNot: `^src/${oneOf([folder, ...folders])}/` },
  };
});

const libraryRules = Object.entries(ARROWS)
  .filter(([, { libraries }]) => libraries !== undefined)
  .map(([folder, { libraries = [] }]) => ({
    name: `libraries-${folder.replace('/', '-')}`,
    comment: `${folder} uses ${libraries.length === 0 ? 'no package' : `only ${libraries.join(', ')}`}`,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-optional', 'npm-peer', 'core'],
      // A type of a package that holds nothing but types ties nobody to anything.
      ...(libraries.length === 0
        ? { pathNot: 'node_modules/@types/' }
        : { pathNot: `node_modules/(@types|${libraries.join('|')})/` }),
    },
  }));

module.exports = {
  forbidden: [
    ...folderRules,
    ...libraryRules,
    {
      name: 'composition-root',
      comment: 'application.ts knows all and is known by main.ts alone',
      severity: 'error',
      from: { pathNot: '^src/main\\.ts$' },
      to: { path: '^src/application\\.ts$' },
    },
    {
      name: 'app-stands-alone',
      comment: 'src reads neither tests nor scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts|geodata/scripts)/' },
    },
    {
      name: 'data-scripts',
      comment: 'the data build shares types and pure geometry with the app, nothing else',
      severity: 'error',
      from: { path: '^geodata/scripts/' },
      to: { path: '^src/', pathNot: '^src/(domain|geo)/' },
    },
    {
      name: 'no-barrel',
      comment: 'import the file itself: an index file ties everything to everything',
      severity: 'error',
      from: {},
      to: { path: '/index\\.ts$', pathNot: 'node_modules' },
    },
    {
      name: 'no-circular',
      comment: 'files that import each other cannot be understood apart',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'an import that leads nowhere escapes every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'indexed-db-in-storage',
      comment: 'only storage sees IndexedDB',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: 'node_modules/idb/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
