import { searchResultStyles } from './search-result-styles.ts';
import { optionId, searchResults } from './search-results.ts';
import { searchView } from './search-view.ts';

/** All that the search box needs once it is used, in one piece to load. */
export const searchPanel = { view: searchView, results: searchResults, optionId, styles: searchResultStyles };
