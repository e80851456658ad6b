import type { Position } from '../domain/geometry.ts';
import type { AreaStatistics } from '../query/area-statistics.ts';
import type { LayerData } from '../query/layer.ts';
import type { Progress } from '../query/pace.ts';
import type { Query } from '../query/query.ts';
import type { Parsed } from '../query/query-issue.ts';
import type { PlaceText } from '../query/read-place.ts';
import type { QueryResult } from '../query/run-query.ts';

/** Where the device is, if the query asks for it; sent with the question, never kept. */
export type DevicePoint = { readonly point: Position; readonly accuracyMetres: number } | null;

/** What the worker does, by name: arguments and answer. */
export interface GeoMethods {
  /** Indexes a layer under its id, in place of an earlier one. */
  loadLayer(data: LayerData): { readonly count: number };
  dropLayer(id: string): void;
  /** Reads a place that was typed or pasted, however long. */
  readPlace(text: string): PlaceText;
  /** Reads the conditions of a question as CQL2 text. */
  readCql2(target: string, text: string): Parsed<Query>;
  query(query: Query, position: DevicePoint): QueryResult;
  /** Answers the query and counts its records by the areas of a layer. */
  statistics(query: Query, position: DevicePoint, areas: string, property: string | null): StatisticsResult;
}

export type StatisticsResult =
  | { readonly ok: true; readonly result: Extract<QueryResult, { ok: true }>; readonly areas: readonly AreaStatistics[] }
  | Extract<QueryResult, { ok: false }>;

export type GeoMethod = keyof GeoMethods;

/** To the worker: a call, or the wish to end one. */
export type GeoRequest =
  | { readonly [M in GeoMethod]: { readonly call: number; readonly method: M; readonly args: Parameters<GeoMethods[M]> } }[GeoMethod]
  | { readonly abort: number };

/** From the worker, about one call; the last one settles it. */
export type GeoReply =
  | { readonly call: number; readonly progress: Progress }
  | { readonly call: number; readonly value: ReturnType<GeoMethods[GeoMethod]> }
  | { readonly call: number; readonly error: { readonly name: string; readonly message: string } };

/** What a worker and one end of a message channel have in common. */
export interface GeoPort<Out, In> {
  postMessage(message: Out, transfer?: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: In }) => void) | null;
}
