import type { Migration } from './migration.ts';

/** Drawings by their own id, listed in the order of making. */
export const createDrawings: Migration = (database) => {
  const drawings = database.createObjectStore('drawings', { keyPath: 'id' });
  drawings.createIndex('createdAt', 'createdAt');
};
