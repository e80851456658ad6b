import type { DBSchema } from 'idb';
import type { Drawing } from '../domain/drawing.ts';
import type { FieldStores } from './field/field-stores.ts';
import type { OwnLayer } from '../domain/layers/own-layer.ts';
import type { TileLayer } from '../domain/layers/tile-layer.ts';
import type { SavedQuestion } from '../domain/saved-question.ts';

/** Name of the one database of this application. */
export const DATABASE_NAME = 'shibei-renewal-map';

/** Everything kept on this device; one object store for each kind of thing. */
export interface AppDb extends DBSchema, FieldStores {
  questions: { key: string; value: SavedQuestion; indexes: { createdAt: number } };
  layers: { key: string; value: OwnLayer; indexes: { createdAt: number } };
  /** A piece under the id of its layer and its number; before there were pieces all of them under the id. */
  layerContent: { key: string | [id: string, piece: number]; value: ArrayBuffer };
  tileLayers: { key: string; value: TileLayer; indexes: { createdAt: number } };
  tileFiles: { key: string; value: Blob };
  drawings: { key: string; value: Drawing; indexes: { createdAt: number } };
}
