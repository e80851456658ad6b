import { createStore } from '../../state/store.ts';
import type { BaseMapOffer } from './base-maps-state.ts';

/** The base map that is on the map in the place of the built-in one, for what stands elsewhere and may be here before it; null for the built-in one. */
export const shownOffer = createStore<{ readonly offer: BaseMapOffer | null }>({ offer: null });
