import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The module that is told of them. */
const MODULE = '/src/services/optional/device-optional-packages.ts';
const FOLDER = resolve(import.meta.dirname, '../node_modules/gdal3.js');

/**
 * What the packages are made of. GDAL stays in files of its own under its own licence (LGPL): whoever wants to may put another
 * build in their place.
 * @type {readonly {role: 'script' | 'wasm' | 'data', path: string, extension: string}[]}
 */
const GDAL = [
  { role: 'script', path: 'build/package/gdal3WebAssembly.js', extension: 'js' },
  { role: 'wasm', path: 'dist/package/gdal3WebAssembly.wasm', extension: 'wasm' },
  { role: 'data', path: 'dist/package/gdal3WebAssembly.data', extension: 'data' },
];

/**
 * Vite plugin: puts the optional packages into the build, outside of what every device keeps, and tells the application their
 * addresses, sizes and digests. In development they are served from memory.
 * @returns {import('vite').Plugin}
 */
export function optionalPackages() {
  /** @type {Promise<Awaited<ReturnType<typeof compose>>> | null} */
  let composed = null;
  const composing = () => (composed ??= compose());
  return {
    name: 'optional-packages',
    async transform(code, id) {
      if (!id.replaceAll('\\', '/').split('?', 1)[0]?.endsWith(MODULE)) return null;
      const { version, licence, files } = await composing();
      const listed = files.map(({ role, url, content, sha256 }) => ({ role, url, bytes: content.length, sha256 }));
      // Where the name is declared, its type follows.
      return { code: code.replace(/\bOPTIONAL_PACKAGES\b(?!:)/g, JSON.stringify([{ name: 'gdal', version, licence, files: listed }])), map: null };
    },
    async generateBundle() {
      const { files, licenceText } = await composing();
      for (const { url, content } of files) this.emitFile({ type: 'asset', fileName: url, source: content });
      this.emitFile({ type: 'asset', fileName: 'optional/gdal-LICENSE.txt', source: licenceText });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?', 1)[0] ?? '';
        if (!path.includes('/optional/gdal-')) {
          next();
          return;
        }
        composing().then(({ files }) => {
          const file = files.find(({ url }) => path.endsWith(`/${url}`));
          if (file) {
            response.setHeader('Content-Type', { script: 'text/javascript', wasm: 'application/wasm', data: 'application/octet-stream' }[file.role]);
            response.end(file.content);
          } else next();
        }, next);
      });
    },
  };
}

async function compose() {
  const [about, licenceText, ...contents] = await Promise.all([readFile(resolve(FOLDER, 'package.json'), 'utf8'), readFile(resolve(FOLDER, 'LICENSE')), ...GDAL.map(({ path }) => readFile(resolve(FOLDER, path)))]);
  /** @type {unknown} */
  const parsed = JSON.parse(about);
  const { version, license } = /** @type {{version: string, license: string}} */ (parsed);
  const files = GDAL.map(({ role, extension }, index) => {
    const given = contents[index];
    if (given === undefined) throw new Error(`gdal3.js has no ${role}`);
    // The script is of the time before modules; it is asked for as one.
    const content = role === 'script' ? Buffer.concat([given, Buffer.from('\nexport default CModule;\n')]) : given;
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { role, content, sha256, url: `optional/gdal-${sha256.slice(0, 10)}.${extension}` };
  });
  return { version, licence: license, licenceText, files };
}
