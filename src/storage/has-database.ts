import { DATABASE_NAME } from './schema.ts';

/**
 * Whether this device keeps anything for the application, without making a database to find out. Where the browser cannot
 * say, or does not allow to ask, the answer is no: kept things are then read when their panel is opened.
 */
export async function hasDatabase(factory: IDBFactory | undefined, searched = DATABASE_NAME): Promise<boolean> {
  try {
    const known = (await factory?.databases()) ?? [];
    return known.some(({ name }) => name === searched);
  } catch {
    return false;
  }
}
