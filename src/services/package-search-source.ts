import type { Catalogue } from '../domain/catalogue.ts';
import type { Datum } from '../domain/coordinates/coordinate.ts';
import type { Position } from '../domain/geometry.ts';
import type { SearchPackage } from '../domain/packages/search-package.ts';
import type { PackageLoader } from './package-loader.ts';
import type { Searcher, SearchSource } from './search-source.ts';

/** The program that converts datums, loaded when marked coordinates are chosen. */
export type LoadConversion = () => Promise<{ readonly toWgs84: (point: Position, datum: Datum) => Position }>;

/** Calls `load` once and again only after a failure. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** A search over the `search` package; matching code, package and conversion are loaded when first needed. */
export function packageSearchSource(loader: PackageLoader, loadConversion: LoadConversion): SearchSource {
  const engine = once(() => import('../domain/search/open-search.ts'));
  const pack = once(async () => (await loader.load('search')) as unknown as SearchPackage);
  const conversion = once(loadConversion);
  let last: { readonly catalogue: Catalogue | null; readonly searcher: Searcher } | null = null;
  return {
    open: async (catalogue) => {
      const [{ openSearch }, content] = await Promise.all([engine(), pack()]);
      if (last?.catalogue !== catalogue) last = { catalogue, searcher: openSearch(catalogue?.entries ?? [], content) };
      return last.searcher;
    },
    places: async () => (await pack()).places,
    toWgs84: async (point, datum) => (datum === 'wgs84' ? point : (await conversion()).toWgs84(point, datum)),
  };
}
