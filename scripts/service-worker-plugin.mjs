import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'vite';

/** The page as it starts from the device. */
const DEVICE_PAGE = 'app.html';
/** Not part of the program: the page of the network, data packages (they go to IndexedDB), optional packages, archives of tiles, the worker, notes of the build. */
const LEFT_OUT = /^(index\.html|sw\.js|data\/.*|optional\/.*|\.vite\/.*|basemaps\.json|.*\.pmtiles)$/;
/** What is larger does not belong to the program that everyone keeps: it has to be an optional package. */
const FILE_MAX_BYTES = 2 * 1024 * 1024;

/**
 * Vite plugin: once everything is built, writes the page for the device and the service worker with the list of all files.
 * Our own instead of Workbox: its precache forgets the files of an older tab as soon as a new version takes over, does not
 * compare digests, and knows nothing of packages in IndexedDB.
 * @param {string} shelfModule module that reads packages from the device; the device's page sends for it early
 * @returns {import('vite').Plugin}
 */
export function serviceWorker(shelfModule) {
  let dist = '';
  /** @type {string[]} */
  let shelfFiles = [];
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const shelf = chunks.find(({ facadeModuleId }) => facadeModuleId?.replaceAll(sep, '/').endsWith(shelfModule));
      if (shelf === undefined) throw new Error(`no chunk is made of ${shelfModule}`);
      shelfFiles = [shelf.fileName, ...shelf.imports];
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        // A build that failed has its own message, which a missing page would hide.
        if (error) return;
        await writeFile(join(dist, DEVICE_PAGE), devicePage(await readFile(join(dist, 'index.html'), 'utf8'), shelfFiles));
        await buildWorker(dist, await listShell(dist));
      },
    },
  };
}

/**
 * The page without its preloads of data, which lie on the device, and with one of the module that reads them there.
 * @param {string} html
 * @param {readonly string[]} shelfFiles
 */
function devicePage(html, shelfFiles) {
  const preloads = shelfFiles.filter((file) => !html.includes(file)).map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`);
  const page = html.replace(/\s*<link rel="preload" as="fetch"[^>]*>/g, '').replace('</head>', `${preloads.join('')}</head>`);
  if (page.includes('as="fetch"')) throw new Error('the page for the device still preloads data');
  return page;
}

/**
 * @param {string} dist
 * @returns {Promise<import('../src/domain/offline/shell-listing.ts').ShellListing>}
 */
async function listShell(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(dist, path));
      if (bytes.length > FILE_MAX_BYTES) throw new Error(`${path} has ${bytes.length} bytes: too much for what every device keeps`);
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    }),
  );
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const manifest = /<script type="application\/json" id="data-manifest">(.*?)<\/script>/s.exec(html)?.[1];
  if (manifest === undefined) throw new Error('the page holds no data manifest');
  /** @type {unknown} */
  const parsed = JSON.parse(manifest);
  const data = /** @type {import('../src/domain/packages/package-manifest.ts').PackageManifest} */ (parsed);
  return { build: sha256(JSON.stringify([files, data])).slice(0, 12), page: DEVICE_PAGE, files, data };
}

/**
 * One classic script: not every browser takes a module for a service worker.
 * @param {string} dist
 * @param {import('../src/domain/offline/shell-listing.ts').ShellListing} listing
 */
async function buildWorker(dist, listing) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { SHELL_LISTING: JSON.stringify(listing) },
    build: {
      target: 'es2022',
      outDir: dist,
      emptyOutDir: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, '../src/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

/** @param {import('node:crypto').BinaryLike} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
