import type { Migration } from './migration.ts';

/** Imported layers by their own id, listed in the order of making; their rows apart, so that a list reads none of them. */
export const createLayers: Migration = (database) => {
  const layers = database.createObjectStore('layers', { keyPath: 'id' });
  layers.createIndex('createdAt', 'createdAt');
  database.createObjectStore('layerContent');
};
