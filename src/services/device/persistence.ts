/** What the browser says about keeping what this page stores; `unknown` where it has no answer. */
export type Persistence = 'granted' | 'refused' | 'unknown';

/** How full this page's part of the device is, bytes; null where the browser does not say. */
export interface StorageRoom {
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

/** Whether the browser has promised not to throw this page's storage away; does not ask for it. */
export async function readPersistence(storage: StorageManager | undefined): Promise<Persistence> {
  if (!storage?.persisted) return 'unknown';
  return (await storage.persisted()) ? 'granted' : 'refused';
}

/**
 * Asks the browser to promise it. Called when a person first downloads or records something, or presses for it: before
 * that a browser that shows a question would ask about nothing.
 */
export async function askForPersistence(storage: StorageManager | undefined): Promise<Persistence> {
  if (!storage?.persist) return 'unknown';
  return (await storage.persist()) ? 'granted' : 'refused';
}

/** The room this page has; null where the browser does not say. */
export async function readRoom(storage: StorageManager | undefined): Promise<StorageRoom | null> {
  if (!storage?.estimate) return null;
  const { usage, quota } = await storage.estimate();
  return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
}
