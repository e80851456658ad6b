import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { NamedBase } from '../domain/base-map.ts';
import type { Geometry } from '../domain/geometry.ts';
import type { LayerRow, RowLayerData } from './layer.ts';

type Shapes = FeatureCollection<Point | LineString | MultiLineString | Polygon | MultiPolygon, NamedBase>;

/**
 * Named features of the base map as a layer: sub-districts, metro lines, stations. The id of a record is its `ref`; unnamed
 * features are left out, several of one ref get a number behind it. `errorMetres` is that of the whole collection.
 */
export function baseLayer(id: string, version: string, collection: Shapes, errorMetres: number): RowLayerData {
  const seen = new Map<string, number>();
  const rows = collection.features.flatMap(({ geometry, properties }): LayerRow[] => {
    const { ref, ...rest } = properties;
    if (ref === '') return [];
    const number = (seen.get(ref) ?? 0) + 1;
    seen.set(ref, number);
    const named = { ...rest, ref, name: [rest.zh, rest.en] };
    return [{ id: number === 1 ? ref : `${ref}#${number}`, geometry: geometry as Geometry, errorMetres, isSomewhereInside: false, properties: named }];
  });
  return { kind: 'rows', id, version, rows };
}
