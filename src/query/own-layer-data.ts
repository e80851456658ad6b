import type { OwnFeature, OwnLayer } from '../domain/layers/own-layer.ts';
import type { RowLayerData } from './layer.ts';

const PREFIX = 'own-';
/** Columns that are likely to hold what people call a row, the likeliest first. */
const NAMES = [/^(name|名称|名字)$/i, /^(title|标题|label)$/i, /name|名/i];

/** Id of an imported layer among the layers one can ask about. */
export const ownLayerId = (id: string): string => `${PREFIX}${id}`;

/** Whether a layer was imported on this device. */
export const isOwnLayer = (id: string): boolean => id.startsWith(PREFIX);

/** A layer that a person imported, as exact as its file: rows by their number, columns as properties, its own name. */
export function ownLayerData(layer: OwnLayer, features: readonly OwnFeature[]): RowLayerData {
  const { columns } = layer.facts;
  const named = NAMES.flatMap((pattern) => columns.filter((column) => pattern.test(column)))[0];
  return {
    kind: 'rows',
    id: ownLayerId(layer.id),
    version: new Date(layer.createdAt).toISOString(),
    name: layer.name,
    rows: features.map(({ id, geometry, properties }) => {
      const name = named === undefined ? null : properties[named];
      return { id: String(id), geometry, errorMetres: 0, isSomewhereInside: false, properties: { ...properties, id: String(id), name: name === null || name === undefined || name === '' ? `${layer.name} ${id}` : String(name) } };
    }),
  };
}
