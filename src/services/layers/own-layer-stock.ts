import { hasDatabase } from '../../storage/has-database.ts';
import { LayerStore } from '../../storage/layer-store.ts';
import { createConnection } from '../../storage/open.ts';

/** An imported layer as it lies on this device. */
export interface KeptLayer {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
}

/** The imported layers with their sizes; makes no database where there is none. Rejects with `StorageError`. */
export async function ownLayerStock(): Promise<readonly KeptLayer[]> {
  if (!(await hasDatabase(globalThis.indexedDB))) return [];
  const connection = createConnection();
  try {
    const store = new LayerStore(connection);
    const layers: KeptLayer[] = [];
    // One at a time: together they may be larger than what a tablet has in memory.
    for (const { id, name, facts } of await store.all()) layers.push({ id, name, count: facts.count, bytes: (await store.content(id))?.byteLength ?? 0 });
    return layers;
  } finally {
    await connection.close();
  }
}
