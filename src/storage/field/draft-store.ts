import type { Connection } from '../open.ts';
import type { KeptDraft } from './field-stores.ts';
import { reading } from './read-rows.ts';
import { strictTransaction } from './strict-transaction.ts';

/** Forms being filled in, each with its pictures. Verbs reject with `StorageError` and have then changed nothing. */
export class DraftStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** All drafts by the id of their record. */
  async all(): Promise<readonly KeptDraft[]> {
    return reading(this.#connection, (database) => database.getAll('draft'));
  }

  /** Keeps a draft in place of the one before. */
  async save(draft: KeptDraft): Promise<void> {
    await strictTransaction(this.#connection, ['draft'], async (transaction) => {
      await transaction.objectStore('draft').put(draft);
    });
  }

  /** Forgets a draft and its pictures, except those that an event or another draft names. */
  async drop(recordId: string): Promise<void> {
    await strictTransaction(this.#connection, ['draft', 'photo', 'event'], async (transaction) => {
      const drafts = transaction.objectStore('draft');
      const draft = await drafts.get(recordId);
      await drafts.delete(recordId);
      for (const digest of draft?.photos ?? []) await forgetPhoto(transaction, digest);
    });
  }

  /** Forgets a picture that no event and no draft names; says whether it did. */
  async dropPhoto(digest: string): Promise<boolean> {
    return strictTransaction(this.#connection, ['draft', 'photo', 'event'], (transaction) => forgetPhoto(transaction, digest));
  }
}

async function forgetPhoto(transaction: Parameters<Parameters<typeof strictTransaction<'draft' | 'photo' | 'event', boolean>>[2]>[0], digest: string): Promise<boolean> {
  if ((await transaction.objectStore('event').index('photos').count(digest)) > 0) return false;
  const drafts = await transaction.objectStore('draft').getAll();
  if (drafts.some(({ photos }) => photos.includes(digest))) return false;
  await transaction.objectStore('photo').delete(digest);
  return true;
}
