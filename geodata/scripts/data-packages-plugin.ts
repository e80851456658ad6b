import type { Plugin } from 'vite';
import type { PackageInfo, PackageManifest, PackageName } from '../../src/domain/packages/package-manifest.ts';
import { composePackages, type DataPackage } from './compose-packages.ts';

const FIRST_VIEW: readonly PackageName[] = ['catalogue', 'vocabulary', 'base'];

const fileName = ({ name, sha256 }: DataPackage): string => `data/${name}-${sha256.slice(0, 10)}.json`;

const manifestOf = (version: string, packages: readonly DataPackage[]): PackageManifest => ({
  version,
  packages: Object.fromEntries(
    packages.map((data) => [data.name, { url: fileName(data), bytes: Buffer.byteLength(data.json), sha256: data.sha256 } satisfies PackageInfo]),
  ) as PackageManifest['packages'],
});

/**
 * Puts the data packages into the build, their manifest into the page, and preloads those of the first view, so that
 * data and script travel at the same time. In development they are served from memory.
 */
export function dataPackages(): Plugin {
  let composed: Awaited<ReturnType<typeof composePackages>>;
  return {
    name: 'data-packages',
    async buildStart() {
      composed = await composePackages();
    },
    generateBundle() {
      for (const data of composed.packages) this.emitFile({ type: 'asset', fileName: fileName(data), source: data.json });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const data = composed.packages.find((candidate) => request.url?.endsWith(`/${fileName(candidate)}`));
        if (!data) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'application/json');
        response.end(data.json);
      });
    },
    transformIndexHtml: () => {
      const manifest = manifestOf(composed.version, composed.packages);
      return [
        ...FIRST_VIEW.map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: manifest.packages[name].url },
          injectTo: 'head' as const,
        })),
        { tag: 'script', attrs: { type: 'application/json', id: 'data-manifest' }, children: JSON.stringify(manifest), injectTo: 'head' as const },
      ];
    },
  };
}
