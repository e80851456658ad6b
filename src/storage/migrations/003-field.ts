import type { Migration } from './migration.ts';

/** The log of field work and what is derived from it. */
export const createFieldStores: Migration = (database) => {
  const events = database.createObjectStore('event', { keyPath: 'eventId' });
  events.createIndex('recordId', 'recordId');
  // Not unique: a cloned profile writes under the same numbers, and both events are kept.
  events.createIndex('deviceSeq', ['deviceId', 'seq']);
  events.createIndex('photos', 'photos', { multiEntry: true });
  const outbox = database.createObjectStore('outbox', { keyPath: 'eventId' });
  outbox.createIndex('order', 'order');
  database.createObjectStore('record', { keyPath: 'recordId' });
  database.createObjectStore('photo', { keyPath: 'digest' });
  database.createObjectStore('receipt', { keyPath: 'eventId' });
  database.createObjectStore('meta');
  database.createObjectStore('quarantine', { keyPath: 'id', autoIncrement: true });
  database.createObjectStore('draft', { keyPath: 'recordId' });
};
