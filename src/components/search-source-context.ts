import { createContext } from '@lit/context';
import type { SearchSource } from '../services/search-source.ts';

/** Where the search box gets its index from; provided once, by the composition root. */
export const searchSourceContext = createContext<SearchSource>(Symbol('search source'));
