import type { Migration } from './migration.ts';

/** Large layers by their own id, listed in the order of making; the files of those that were brought lie apart, as they came. */
export const createTileLayers: Migration = (database) => {
  const layers = database.createObjectStore('tileLayers', { keyPath: 'id' });
  layers.createIndex('createdAt', 'createdAt');
  database.createObjectStore('tileFiles');
};
