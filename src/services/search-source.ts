import type { Catalogue } from '../domain/catalogue.ts';
import type { Datum } from '../domain/coordinates/coordinate.ts';
import type { Position } from '../domain/geometry.ts';
import type { SearchPlace } from '../domain/packages/search-package.ts';
import type { SearchAnswer } from '../domain/search/search-result.ts';

/** Finds names; answers at once, so that every key can be answered. */
export interface Searcher {
  readonly search: (typed: string) => SearchAnswer;
}

/** Where the search box gets its index from; nothing of it is loaded before the first call. */
export interface SearchSource {
  /** The index over these records and all places; null: places only. Rejects with `PackageError` or where the program does not arrive; a later call tries again. */
  readonly open: (catalogue: Catalogue | null) => Promise<Searcher>;
  /** All places of the gazetteer, stations and sub-districts among them. Rejects as `open` does. */
  readonly places: () => Promise<readonly SearchPlace[]>;
  /** Numbers of a datum in WGS 84, approximately. Rejects where the program does not arrive. */
  readonly toWgs84: (point: Position, datum: Datum) => Promise<Position>;
}
