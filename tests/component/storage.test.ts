import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { allMigrations } from '../../src/storage/migrations/all-migrations.ts';
import type { Migration } from '../../src/storage/migrations/migration.ts';
import { type Connection, createConnection } from '../../src/storage/open.ts';
import { DrawingStore } from '../../src/storage/drawing-store.ts';
import type { LayerContent } from '../../src/domain/layers/layer-content.ts';
import { LayerStore } from '../../src/storage/layer-store.ts';
import { QuestionStore } from '../../src/storage/question-store.ts';
import { drawing } from '../fixtures/drawing.ts';
import { ownLayer } from '../fixtures/own-layer.ts';

const NAME = 'test-drawings';
const open: Connection[] = [];
const connect = (options: Parameters<typeof createConnection>[0] = {}): Connection => {
  const connection = createConnection({ name: NAME, ...options });
  open.push(connection);
  return connection;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((connection) => connection.close().catch(() => undefined)));
  await deleteDB(NAME);
});

/** A later step, as the next release may have it. */
const addNotes: Migration = (database) => {
  (database as unknown as { createObjectStore: (name: string) => void }).createObjectStore('notes');
};

describe('drawings in a real IndexedDB', () => {
  test('what is kept is there after closing, in the order of making; what is forgotten is not', async () => {
    const first = connect();
    const store = new DrawingStore(first);
    await store.change([drawing({ id: '2' }), drawing({ id: '1' }), drawing({ id: '3' })], []);
    await store.change([{ ...drawing({ id: '1' }), name: 'Renamed' }], ['3']);
    await first.close();
    expect(await new DrawingStore(connect()).all()).toEqual([{ ...drawing({ id: '1' }), name: 'Renamed' }, drawing({ id: '2' })]);
  });

  test('a change that fails in one part leaves everything as it was', async () => {
    const store = new DrawingStore(connect());
    await store.change([drawing({ id: '1' })], []);
    const broken = { ...drawing({ id: '2' }), id: undefined } as unknown as ReturnType<typeof drawing>;
    await expect(store.change([drawing({ id: '3' }), broken], ['1'])).rejects.toMatchObject({ name: 'StorageError', kind: 'failed' });
    expect((await store.all()).map(({ id }) => id)).toEqual(['1']);
  });

  test('a database left at any earlier version reaches the newest, with its records', async () => {
    for (let version = 1; version <= allMigrations.length; version++) {
      const old = connect({ migrations: allMigrations.slice(0, version) });
      await new DrawingStore(old).change([drawing({ id: '1' })], []);
      await old.close();
      const connection = connect({ migrations: [...allMigrations, addNotes] });
      const database = await connection.use();
      expect(database.version).toBe(allMigrations.length + 1);
      expect([...database.objectStoreNames]).toEqual(expect.arrayContaining(['drawings', 'notes', 'questions']));
      expect(await new DrawingStore(connection).all()).toEqual([drawing({ id: '1' })]);
      await connection.close();
      await deleteDB(NAME);
    }
  });

  test('a step that throws leaves the old version', async () => {
    const old = connect();
    await new DrawingStore(old).change([drawing({ id: '1' })], []);
    await old.close();
    const failing: Migration = () => {
      throw new Error('this step is broken');
    };
    await expect(connect({ migrations: [...allMigrations, failing] }).use()).rejects.toMatchObject({ name: 'StorageError' });
    expect(await new DrawingStore(connect()).all()).toEqual([drawing({ id: '1' })]);
  });
});

describe('imported layers in a real IndexedDB', () => {
  const content = (...texts: readonly string[]): LayerContent => texts.map((text) => new TextEncoder().encode(text).buffer);
  const textsOf = (kept: LayerContent | null): readonly string[] | undefined => kept?.map((piece) => new TextDecoder().decode(piece));

  test('a layer and its rows are there after closing, change apart, and go together', async () => {
    const first = connect();
    const store = new LayerStore(first);
    await store.add(ownLayer({ id: 'b', createdAt: 2 }), content('[2]'));
    await store.add(ownLayer({ id: 'a', createdAt: 1 }), content('[1]', '[11]', '[12]'));
    await store.change(ownLayer({ id: 'a', createdAt: 1, name: 'Renamed' }));
    await first.close();
    const again = new LayerStore(connect());
    expect((await again.all()).map(({ id, name }) => [id, name])).toEqual([['a', 'Renamed'], ['b', 'layer']]);
    expect(textsOf(await again.content('a'))).toEqual(['[1]', '[11]', '[12]']);
    await again.remove('a');
    expect(await again.content('a')).toBeNull();
    expect((await again.all()).map(({ id }) => id)).toEqual(['b']);
    expect(textsOf(await again.content('b'))).toEqual(['[2]']);
  });

  test('rows that were kept in one go are read, and go with their layer', async () => {
    const connection = connect();
    const database = await connection.use();
    await database.put('layerContent', new TextEncoder().encode('[1]\n[2]\n').buffer, 'old');
    const store = new LayerStore(connection);
    expect(textsOf(await store.content('old'))).toEqual(['[1]\n[2]\n']);
    await store.remove('old');
    expect(await store.content('old')).toBeNull();
  });

  test('a layer that cannot be stored leaves no rows behind', async () => {
    const store = new LayerStore(connect());
    const broken = { ...ownLayer({ id: 'x' }), id: undefined } as unknown as ReturnType<typeof ownLayer>;
    await expect(store.add(broken, content('[]'))).rejects.toMatchObject({ name: 'StorageError' });
    expect(await store.all()).toEqual([]);
  });
});

describe('named questions in a real IndexedDB', () => {
  const question = (id: string) => ({ id, name: `Question ${id}`, asked: '1~sites~2026-01-01~1.0~a~x', createdAt: Number(id), changedAt: Number(id) });

  test('what is kept is there after closing, beside the drawings; a forgotten one is not', async () => {
    const first = connect();
    const store = new QuestionStore(first);
    await new DrawingStore(first).change([drawing({ id: '1' })], []);
    await store.change([question('2'), question('1')], []);
    await store.change([{ ...question('1'), name: 'Renamed' }], ['2']);
    await first.close();
    const again = connect();
    expect(await new QuestionStore(again).all()).toEqual([{ ...question('1'), name: 'Renamed' }]);
    expect(await new DrawingStore(again).all()).toEqual([drawing({ id: '1' })]);
  });
});

describe('several pages', () => {
  test('an older page gives way to a newer one, and then says that it is old', async () => {
    const old = connect();
    const store = new DrawingStore(old);
    await store.change([drawing({ id: '1' })], []);
    const newer = connect({ migrations: [...allMigrations, addNotes] });
    expect((await newer.use()).version).toBe(allMigrations.length + 1);
    await expect(store.all()).rejects.toMatchObject({ kind: 'newer' });
  });

  test('a page that does not close makes the newer one say what it waits for, and nothing is stuck afterwards', async () => {
    const stubborn = await openDB(NAME, 1, { upgrade: (database) => void database.createObjectStore('drawings', { keyPath: 'id' }) });
    const newer = connect({ migrations: [...allMigrations, addNotes] });
    await expect(newer.use()).rejects.toMatchObject({ kind: 'waiting' });
    stubborn.close();
    expect((await newer.use()).version).toBe(allMigrations.length + 1);
  });

  test('two pages write without losing each other’s drawings', async () => {
    const one = new DrawingStore(connect());
    const other = new DrawingStore(connect());
    await Promise.all([one.change([drawing({ id: '1' })], []), other.change([drawing({ id: '2' })], [])]);
    expect(await one.all()).toEqual(await other.all());
    expect(await one.all()).toHaveLength(2);
  });
});
