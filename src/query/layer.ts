import type { Geometry, Position } from '../domain/geometry.ts';
import { type Bounds, boundsOf, NO_BOUNDS } from '../geo/index/bounds.ts';
import { type BoxIndex, boxesMeeting, buildBoxIndex } from '../geo/index/box-index.ts';
import { IdSet } from '../geo/index/id-set.ts';
import { buildPointIndex, type PointIndex } from '../geo/index/point-index.ts';
import type { UncertainShape } from '../geo/precision/uncertain-shape.ts';
import type { Scalar } from './query.ts';

/** What a property holds: nothing, one value or several. */
export type PropertyValue = Scalar | readonly Scalar[] | null;

/** One record of a layer as it travels to the engine. */
export interface LayerRow {
  readonly id: string;
  /** WGS 84; null where no place is known. */
  readonly geometry: Geometry | null;
  readonly errorMetres: number;
  /** The place is somewhere inside the geometry (`extent: contains`). */
  readonly isSomewhereInside: boolean;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** Records one by one: the built-in layers and imported ones up to some ten thousand. */
export interface RowLayerData {
  readonly kind: 'rows';
  readonly id: string;
  /** Version of the data, shown with every result. */
  readonly version: string;
  /** What its owner calls an imported layer; the built-in ones have words of the application. */
  readonly name?: string;
  readonly rows: readonly LayerRow[];
}

/** Many points, column by column; the id of a record is its number as text. */
export interface PointLayerData {
  readonly kind: 'points';
  readonly id: string;
  readonly version: string;
  /** x, y pairs in WGS 84 degrees. */
  readonly coordinates: Float64Array;
  /** One error for all, metres. */
  readonly errorMetres: number;
  readonly columns: Readonly<Record<string, readonly PropertyValue[] | Float64Array>>;
}

export type LayerData = RowLayerData | PointLayerData;

/** A layer ready for questions: records by number, in the order they came. */
export interface QueryLayer {
  readonly id: string;
  readonly version: string;
  readonly count: number;
  /** Largest error of any record, metres. */
  readonly largestErrorMetres: number;
  /** Set for a layer of points, which has its own search. */
  readonly points: { readonly index: PointIndex; readonly errorMetres: number } | null;
  /** Names of the properties some record has. */
  readonly propertyNames: ReadonlySet<string>;
  rowId(row: number): string;
  shape(row: number): UncertainShape | null;
  values(row: number, property: string): readonly Scalar[];
  /** Numbers of the records whose box meets the given one, rising. */
  meeting(bounds: Bounds): Uint32Array;
}

/** Indexes a layer once for all questions to it; a million points take about as long as their kd-tree. */
export function prepareLayer(data: LayerData): QueryLayer {
  return data.kind === 'rows' ? prepareRows(data) : preparePoints(data);
}

const asValues = (value: PropertyValue | undefined): readonly Scalar[] =>
  value === null || value === undefined ? [] : typeof value === 'object' ? value : [value];

function prepareRows({ id, version, rows }: RowLayerData): QueryLayer {
  const boxes: BoxIndex = buildBoxIndex(rows.map((row) => (row.geometry ? boundsOf(row.geometry) : NO_BOUNDS)));
  const byId = new Set<string>();
  for (const row of rows) {
    if (byId.has(row.id)) throw new RangeError(`layer ${id} holds two records with the id ${row.id}`);
    byId.add(row.id);
  }
  return {
    id,
    version,
    count: rows.length,
    largestErrorMetres: rows.reduce((most, row) => (row.geometry ? Math.max(most, row.errorMetres) : most), 0),
    points: null,
    propertyNames: new Set(rows.flatMap((row) => Object.keys(row.properties))),
    rowId: (row) => rows[row]?.id ?? '',
    shape(row) {
      const found = rows[row];
      return found?.geometry ? { geometry: found.geometry, errorMetres: found.errorMetres, isSomewhereInside: found.isSomewhereInside } : null;
    },
    values: (row, property) => asValues(rows[row]?.properties[property]),
    meeting: (bounds) => boxesMeeting(boxes, bounds),
  };
}

function preparePoints({ id, version, coordinates, errorMetres, columns }: PointLayerData): QueryLayer {
  const index = buildPointIndex(coordinates);
  const count = coordinates.length / 2;
  const position = (row: number): Position => [coordinates[2 * row] as number, coordinates[2 * row + 1] as number];
  return {
    id,
    version,
    count,
    largestErrorMetres: errorMetres,
    points: { index, errorMetres },
    propertyNames: new Set(Object.keys(columns)),
    rowId: String,
    shape: (row) => ({ geometry: { type: 'Point', coordinates: position(row) }, errorMetres, isSomewhereInside: false }),
    values: (row, property) => asValues(columns[property]?.[row]),
    meeting([west, south, east, north]) {
      const found = new IdSet(count);
      for (const row of index.tree.range(west, south, east, north)) found.addNew(row);
      return found.toArray();
    },
  };
}
