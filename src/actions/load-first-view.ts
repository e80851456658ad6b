import type { BaseMap } from '../domain/base-map.ts';
import { type CataloguePackage, unpackCatalogue } from '../domain/packages/catalogue-package.ts';
import type { PackageName } from '../domain/packages/package-manifest.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { nextTask } from '../services/turns.ts';
import { PackageError } from '../services/package-error.ts';
import type { PackageLoader } from '../services/package-loader.ts';
import type { AppState, Loadable } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

type FirstViewPart = 'catalogue' | 'vocabulary' | 'base';

/**
 * Loads what the first view needs, each part by itself, so that a broken base map leaves list and cards usable.
 * Also the user's "try again": parts that are there already are kept.
 */
export async function loadFirstView(store: Store<AppState>, loader: PackageLoader): Promise<void> {
  const part = async (name: FirstViewPart & PackageName, read: (body: Readonly<Record<string, unknown>>) => unknown): Promise<void> => {
    if (store.get()[name].status === 'ready') return;
    const set = (value: Loadable<unknown>): void => store.update((state) => ({ ...state, [name]: value }));
    set({ status: 'loading' });
    try {
      const body = await loader.load(name);
      await nextTask();
      set({ status: 'ready', value: read(body) });
    } catch (error) {
      if (error instanceof PackageError) set({ status: 'failed', reason: error.failure });
      else if (error instanceof RangeError || error instanceof TypeError) set({ status: 'failed', reason: { kind: 'broken', file: name } });
      else throw error;
    }
  };
  await Promise.all([
    part('catalogue', (body) => unpackCatalogue(body as unknown as CataloguePackage)),
    part('vocabulary', (body) => body['vocabulary'] as Vocabulary),
    part('base', (body) => body['base'] as BaseMap),
  ]);
}
