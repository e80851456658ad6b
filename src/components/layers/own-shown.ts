import type { OpenLayer } from '../../domain/layers/own-layer.ts';
import { createStore } from '../../state/store.ts';

/** The own layers of this page for what stands elsewhere and may be here before them: search, legend, print. Empty until they have been read. */
export const ownShown = createStore<{ readonly layers: readonly OpenLayer[] }>({ layers: [] });
