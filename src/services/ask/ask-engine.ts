import type { RowLayerData } from '../../query/layer.ts';
import type { Parsed } from '../../query/query-issue.ts';
import type { Query } from '../../query/query.ts';
import type { PlaceText } from '../../query/read-place.ts';
import type { QueryResult } from '../../query/run-query.ts';
import { type GeoCallOptions, GeoClient, type GeoThread } from '../../worker/geo-client.ts';
import type { StatisticsResult } from '../../worker/geo-messages.ts';

/** Layers by their id; a layer that changed is another object. */
export type AskLayers = ReadonlyMap<string, RowLayerData>;

/** What questions are answered by; rejects with the signal's reason, or where the worker does not arrive. */
export interface AskEngine {
  readonly query: (layers: AskLayers, query: Query, options: GeoCallOptions) => Promise<QueryResult>;
  readonly statistics: (layers: AskLayers, query: Query, areas: string, property: string | null, options: GeoCallOptions) => Promise<StatisticsResult>;
  readonly readPlace: (text: string, options: GeoCallOptions) => Promise<PlaceText>;
  readonly readCql2: (target: string, text: string, options: GeoCallOptions) => Promise<Parsed<Query>>;
}

/** The engine in its worker, which starts with the first question; each layer is sent to it once. */
export function workerEngine(): AskEngine {
  const client = new GeoClient(() => new Worker(new URL('../../worker/geo.worker.ts', import.meta.url), { type: 'module' }) as unknown as GeoThread);
  const sent = new Map<string, RowLayerData>();
  let sending: Promise<unknown> = Promise.resolve();
  /** One after the other, so that two questions at a time do not send a layer twice. */
  const send = (layers: AskLayers): Promise<unknown> => {
    sending = sending.then(async () => {
      for (const id of [...sent.keys()]) {
        if (layers.has(id)) continue;
        sent.delete(id);
        await client.dropLayer(id);
      }
      for (const [id, data] of layers) {
        if (sent.get(id) === data) continue;
        await client.loadLayer(id, () => data);
        sent.set(id, data);
      }
    });
    const result = sending;
    // A layer that could not be sent fails its own question and not the next one.
    sending = sending.catch(() => undefined);
    return result;
  };
  return {
    query: async (layers, query, options) => {
      await send(layers);
      return client.query(query, options);
    },
    statistics: async (layers, query, areas, property, options) => {
      await send(layers);
      return client.statistics(query, areas, property, options);
    },
    readPlace: (text, options) => client.readPlace(text, options),
    readCql2: (target, text, options) => client.readCql2(target, text, options),
  };
}
