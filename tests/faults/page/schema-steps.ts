import { openDB } from 'idb';
import { allMigrations } from '../../../src/storage/migrations/all-migrations.ts';
import type { Migration } from '../../../src/storage/migrations/migration.ts';
import { createConnection } from '../../../src/storage/open.ts';
import { DATABASE_NAME } from '../../../src/storage/schema.ts';
import { sha256Hex } from '../../../src/domain/sha256-hex.ts';
import { type FieldPage, shippedStores } from './field-page.ts';

type Store = NonNullable<Parameters<FieldPage['upgrade']>[0]>;

/** A step of a later release: marks every row of a store, so that it takes a while and can be seen. */
const rewriteRows =
  (name: Store): Migration =>
  async (_database, transaction) => {
    for (let cursor = await transaction.objectStore(name).openCursor(); cursor; cursor = await cursor.continue()) await cursor.update({ ...cursor.value, rewritten: true } as never);
  };

/** See `FieldPage`. */
export const upgrade: FieldPage['upgrade'] = async (store = 'event') => {
  const start = performance.now();
  const connection = createConnection({ migrations: [...allMigrations, rewriteRows(store)] });
  await connection.use();
  const took = performance.now() - start;
  await connection.close();
  return took;
};

/** See `FieldPage`. */
export const fillOldSchema: FieldPage['fillOldSchema'] = async (version, rows) => {
  const connection = createConnection({ migrations: allMigrations.slice(0, version) });
  const database = await connection.use();
  for (const store of shippedStores.slice(0, version)) {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
    for (let index = 0; index < rows; index += 1) {
      const id = `row-${String(index).padStart(6, '0')}`;
      const row = { id, createdAt: index, eventId: id, recordId: id, deviceId: 'device-0001', seq: index + 1, photos: [], body: `${store} ${index} ${'x'.repeat(400)}` };
      void transaction.store.put(row as never);
    }
    await transaction.done;
  }
  await connection.close();
};

/** See `FieldPage`. */
export const contents: FieldPage['contents'] = async () => {
  const database = await openDB(DATABASE_NAME);
  const found: Record<string, string> = {};
  for (const store of shippedStores.filter((name) => database.objectStoreNames.contains(name))) {
    const rows = (await database.getAll(store)) as readonly Readonly<Record<string, unknown>>[];
    const text = JSON.stringify(rows.map((row) => ({ ...row, rewritten: undefined })));
    if (rows.length > 0) found[store] = `${rows.length} ${await sha256Hex(new TextEncoder().encode(text))}`;
  }
  database.close();
  return found;
};

/** See `FieldPage`. */
export const survey: FieldPage['survey'] = async (store) => {
  const database = await openDB(DATABASE_NAME);
  const rows = (await database.getAll(store)) as readonly { readonly rewritten?: boolean }[];
  const { version } = database;
  database.close();
  return { version, rows: rows.length, rewritten: rows.filter(({ rewritten }) => rewritten === true).length };
};
