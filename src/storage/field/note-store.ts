import type { JsonValue } from '../../domain/field/json-value.ts';
import type { Connection } from '../open.ts';
import { LOG_STORES } from './write-events.ts';
import { reading } from './read-rows.ts';
import { strictTransaction } from './strict-transaction.ts';

const PREFIX = 'note:';

/** Small values that belong to the device, such as today's list; apart from what the log needs. */
export class NoteStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** A value, or null where none was kept. */
  async read(name: string): Promise<JsonValue> {
    return reading(this.#connection, async (database) => (await database.get('meta', PREFIX + name)) ?? null);
  }

  /** Keeps a value in place of the one before. */
  async write(name: string, value: JsonValue): Promise<void> {
    await strictTransaction(this.#connection, ['meta'], async (transaction) => {
      await transaction.objectStore('meta').put(value, PREFIX + name);
    });
  }

  /** Empties every store of field work, unless something still waits to be sent: then nothing is touched and the answer is false. */
  async clearAll(): Promise<boolean> {
    return strictTransaction(this.#connection, LOG_STORES, async (transaction) => {
      if ((await transaction.objectStore('outbox').count()) > 0) return false;
      for (const name of LOG_STORES) await transaction.objectStore(name).clear();
      return true;
    });
  }
}
