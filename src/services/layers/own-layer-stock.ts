import type { LayerContent } from '../../domain/layers/layer-content.ts';
import { hasDatabase } from '../../storage/has-database.ts';
import { LayerStore } from '../../storage/layer-store.ts';
import { TileLayerStore } from '../../storage/tile-layer-store.ts';
import { createConnection } from '../../storage/open.ts';

/** A layer that a person brought, as it lies on this device. */
export interface KeptLayer {
  readonly id: string;
  readonly name: string;
  /** Its rows; null for tiles, which have none. */
  readonly count: number | null;
  readonly bytes: number;
}

const sizeOf = (content: LayerContent | null): number => (content ?? []).reduce((sum, { byteLength }) => sum + byteLength, 0);

/** The imported layers and the files of tiles with their sizes; makes no database where there is none. Rejects with `StorageError`. */
export async function ownLayerStock(): Promise<readonly KeptLayer[]> {
  if (!(await hasDatabase(globalThis.indexedDB))) return [];
  const connection = createConnection();
  try {
    const store = new LayerStore(connection);
    const layers: KeptLayer[] = [];
    // One at a time: together they may be larger than what a tablet has in memory.
    for (const { id, name, facts } of await store.all()) layers.push({ id, name, count: facts.count, bytes: sizeOf(await store.content(id)) });
    for (const { id, name, source } of await new TileLayerStore(connection).all()) if (source.kind === 'file') layers.push({ id, name, count: null, bytes: source.bytes });
    return layers;
  } finally {
    await connection.close();
  }
}
