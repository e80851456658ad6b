import { deleteDB, openDB, unwrap } from 'idb';
import type { Patience } from '../../../src/storage/patience.ts';

/** A promise that the test resolves. */
class Promised<Answer> {
  resolve: (answer: Answer) => void = () => undefined;
  readonly promise = new Promise<Answer>((resolve) => {
    this.resolve = resolve;
  });
}

/** Patience that ends when the test says so, not by a clock. */
export class PatienceByHand {
  #over = new Promised<null>();
  #begun = new Promised<undefined>();

  readonly patience: Patience = (work) => {
    this.#begun.resolve(undefined);
    return Promise.race([work.then((answer) => ({ answer })), this.#over.promise]);
  };

  /** Resolves once something is waited for since the last end. */
  get begun(): Promise<undefined> {
    return this.#begun.promise;
  }

  /** Ends the patience with all that is waited for now. */
  end(): void {
    this.#over.resolve(null);
    this.#over = new Promised<null>();
    this.#begun = new Promised<undefined>();
  }
}

type Step = 'open' | 'has' | 'keys' | 'put';

/** This browser's cache storage, whose steps can be left without an answer until they are let go. */
export class SilentCaches {
  readonly #silent = new Set<Step>();
  #gate = new Promised<undefined>();
  #reached = new Promised<undefined>();

  silence(step: Step): void {
    this.#silent.add(step);
  }

  /** Resolves once a silent step was asked for. */
  get reached(): Promise<undefined> {
    return this.#reached.promise;
  }

  /** Everything that was asked for is answered now. */
  answer(): void {
    this.#silent.clear();
    this.#gate.resolve(undefined);
  }

  get storage(): CacheStorage {
    const through = async <Answer>(step: Step, work: () => Promise<Answer>): Promise<Answer> => {
      if (this.#silent.has(step)) {
        this.#reached.resolve(undefined);
        await this.#gate.promise;
      }
      return work();
    };
    const cacheOf = (cache: Cache): Partial<Cache> => ({
      put: (request, response) => through('put', () => cache.put(request, response)),
      keys: () => through('keys', () => cache.keys()),
      match: (request) => cache.match(request),
      delete: (request) => cache.delete(request),
    });
    return {
      open: (name: string) => through('open', async () => cacheOf(await caches.open(name))),
      has: (name: string) => through('has', () => caches.has(name)),
      delete: (name: string) => caches.delete(name),
    } as unknown as CacheStorage;
  }
}

/** Holds the log of a database as another page may: every transaction over it waits until this is let go. */
export async function holdLog(name: string): Promise<() => Promise<void>> {
  const database = await openDB(name);
  const transaction = database.transaction('event', 'readwrite');
  let held = true;
  const keep = async (): Promise<void> => {
    while (held) await transaction.store.count();
  };
  const keeping = keep();
  return async () => {
    held = false;
    await keeping;
    await transaction.done;
    database.close();
  };
}

/**
 * From now on a transaction that is told to commit is aborted, and its last requests get no answer, neither success nor error: as
 * Chromium does where the room runs out at a commit. Gives the way back.
 */
export async function abortCommitsSilently(): Promise<() => Promise<void>> {
  const name = 'test-without-answer';
  const database = await openDB(name, 1, { upgrade: (created) => void created.createObjectStore('event') });
  const letGo = await holdLog(name);
  // A request behind one that is held has no answer.
  const unanswered = unwrap(database.transaction('event', 'readwrite').store).count();
  const commit = Reflect.get<IDBTransaction, 'commit'>(IDBTransaction.prototype, 'commit');
  const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
  IDBTransaction.prototype.commit = function aborts(this: IDBTransaction) {
    this.abort();
  };
  IDBObjectStore.prototype.put = function silent(this: IDBObjectStore, ...row: Parameters<IDBObjectStore['put']>) {
    const request = put.apply(this, row);
    return this.name === 'record' ? (unanswered as unknown as typeof request) : request;
  };
  return async () => {
    IDBTransaction.prototype.commit = commit;
    IDBObjectStore.prototype.put = put;
    await letGo();
    database.close();
    await deleteDB(name);
  };
}

/** From now on the database refuses every picture for want of room; gives the way back. */
export function refusePictures(): () => void {
  const original = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
  IDBObjectStore.prototype.put = function put(this: IDBObjectStore, ...row: Parameters<IDBObjectStore['put']>) {
    if (this.name === 'photo') throw new DOMException('no room', 'QuotaExceededError');
    return original.apply(this, row);
  };
  return () => {
    IDBObjectStore.prototype.put = original;
  };
}
