import type { OwnFeature, OwnLayer } from '../domain/layers/own-layer.ts';
import { nameColumn, rowName } from '../domain/layers/row-name.ts';
import type { RowLayerData } from './layer.ts';

const PREFIX = 'own-';

/** Id of an imported layer among the layers one can ask about. */
export const ownLayerId = (id: string): string => `${PREFIX}${id}`;

/** Whether a layer was imported on this device. */
export const isOwnLayer = (id: string): boolean => id.startsWith(PREFIX);

/** A layer that a person imported, as exact as its file: rows by their number, columns as properties, its own name. */
export function ownLayerData(layer: OwnLayer, features: readonly OwnFeature[]): RowLayerData {
  const named = nameColumn(layer.facts.columns);
  return {
    kind: 'rows',
    id: ownLayerId(layer.id),
    version: new Date(layer.createdAt).toISOString(),
    name: layer.name,
    rows: features.map((feature) => {
      const { id, geometry, properties } = feature;
      return { id: String(id), geometry, errorMetres: 0, isSomewhereInside: false, properties: { ...properties, id: String(id), name: rowName(feature, named) ?? `${layer.name} ${id}` } };
    }),
  };
}
