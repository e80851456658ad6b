import { areaStatistics } from '../query/area-statistics.ts';
import { parseCql2Text } from '../query/cql2/parse-cql2-text.ts';
import { prepareLayer, type QueryLayer } from '../query/layer.ts';
import { readPlace } from '../query/read-place.ts';
import type { RunOptions } from '../query/run-query.ts';
import { runQuery } from '../query/run-query.ts';
import type { GeoMethods, GeoPort, GeoReply, GeoRequest } from './geo-messages.ts';

type Call = Exclude<GeoRequest, { readonly abort: number }>;

/**
 * Answers the messages of a `GeoClient` at a port: a worker's scope, or one end of a channel in Node. Calls run one slice of
 * 30 ms at a time; an abort ends its call at the next.
 */
export function serveGeo(port: GeoPort<GeoReply, GeoRequest>): void {
  const layers = new Map<string, QueryLayer>();
  const running = new Map<number, AbortController>();
  port.onmessage = ({ data }) => {
    if ('abort' in data) {
      running.get(data.abort)?.abort();
      return;
    }
    void answer(data);
  };

  async function answer(request: Call): Promise<void> {
    const { call } = request;
    const controller = new AbortController();
    running.set(call, controller);
    const options = {
      signal: controller.signal,
      onProgress: (progress: { readonly done: number; readonly total: number }) => port.postMessage({ call, progress }),
    };
    try {
      port.postMessage({ call, value: await perform(request, layers, options) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      port.postMessage({ call, error: { name, message } });
    } finally {
      running.delete(call);
    }
  }
}

async function perform(request: Call, layers: Map<string, QueryLayer>, options: RunOptions): Promise<ReturnType<GeoMethods[Call['method']]>> {
  switch (request.method) {
    case 'loadLayer': {
      const layer = prepareLayer(request.args[0]);
      layers.set(layer.id, layer);
      return { count: layer.count };
    }
    case 'dropLayer':
      layers.delete(request.args[0]);
      return undefined;
    case 'readPlace':
      return readPlace(request.args[0]);
    case 'readCql2':
      return parseCql2Text(request.args[0], request.args[1]);
    case 'query':
      return runQuery(request.args[0], { layers, position: request.args[1] }, options);
    case 'statistics': {
      const [query, position, areasId, property] = request.args;
      const areas = layers.get(areasId);
      if (!areas) return { ok: false, issues: [{ code: 'layer-gone', position: null, values: { layer: areasId } }] };
      const result = await runQuery(query, { layers, position }, options);
      const records = layers.get(query.target);
      if (!result.ok || !records) return result.ok ? { ok: false, issues: [] } : result;
      return { ok: true, result, areas: await areaStatistics({ answer: result, records, areas, property }, options) };
    }
  }
}
