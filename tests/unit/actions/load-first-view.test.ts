import { describe, expect, test } from 'vitest';
import { loadFirstView } from '../../../src/actions/load-first-view.ts';
import { packCatalogue } from '../../../src/domain/packages/catalogue-package.ts';
import type { PackageName } from '../../../src/domain/packages/package-manifest.ts';
import { PackageError } from '../../../src/services/package-error.ts';
import type { PackageLoader } from '../../../src/services/package-loader.ts';
import { INITIAL_STATE } from '../../../src/state/app-state.ts';
import { createStore } from '../../../src/state/store.ts';
import { catalogueEntry } from '../../fixtures/catalogue-entry.ts';

const bodies: Partial<Record<PackageName, Record<string, unknown>>> = {
  catalogue: { ...packCatalogue({ version: 'v', entries: [catalogueEntry({ id: 'a' })] }) },
  vocabulary: { vocabulary: {} },
  base: { base: {} },
};
const loaderOf = (own: typeof bodies, asked: PackageName[] = []): PackageLoader => ({
  version: 'v',
  load: (name) => {
    asked.push(name);
    const body = own[name];
    return body ? Promise.resolve(body) : Promise.reject(new PackageError({ kind: 'missing', file: name }));
  },
});

describe('loadFirstView', () => {
  test('brings catalogue, vocabulary and base map', async () => {
    const store = createStore(INITIAL_STATE);
    await loadFirstView(store, loaderOf(bodies));
    expect(store.get().catalogue).toMatchObject({ status: 'ready', value: { entries: [{ id: 'a' }] } });
    expect(store.get().base.status).toBe('ready');
  });

  test('a part that fails leaves the others usable, and trying again asks for it alone', async () => {
    const store = createStore(INITIAL_STATE);
    const { base: _, ...others } = bodies;
    await loadFirstView(store, loaderOf(others));
    expect(store.get().base).toEqual({ status: 'failed', reason: { kind: 'missing', file: 'base' } });
    expect(store.get().catalogue.status).toBe('ready');
    const asked: PackageName[] = [];
    await loadFirstView(store, loaderOf(bodies, asked));
    expect(asked).toEqual(['base']);
    expect(store.get().base.status).toBe('ready');
  });

  test('a catalogue with a short column is broken, not half there', async () => {
    const store = createStore(INITIAL_STATE);
    await loadFirstView(store, loaderOf({ ...bodies, catalogue: { ...bodies.catalogue, zh: [] } }));
    expect(store.get().catalogue).toEqual({ status: 'failed', reason: { kind: 'broken', file: 'catalogue' } });
  });
});
