import type { LayerData } from '../query/layer.ts';
import type { Progress } from '../query/pace.ts';
import type { Query } from '../query/query.ts';
import type { Parsed } from '../query/query-issue.ts';
import type { PlaceText } from '../query/read-place.ts';
import type { QueryResult } from '../query/run-query.ts';
import type { DevicePoint, GeoMethod, GeoMethods, GeoPort, GeoReply, GeoRequest, StatisticsResult } from './geo-messages.ts';

/** A worker, or what stands for it in Node. */
export interface GeoThread extends GeoPort<GeoRequest, GeoReply> {
  terminate(): void;
}

/** What every question may be given. */
export interface GeoCallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly position?: DevicePoint;
}

/** The worker failed at something that is no fault of the query: a broken promise of our own code, or the worker could not start. */
export class GeoWorkerError extends Error {
  override readonly name = 'GeoWorkerError';
}

/** So long an aborted call may go on, in one step that cannot be interrupted, before its worker is replaced. */
const PATIENCE_MS = 1000;

interface Waiting {
  readonly settle: (reply: Exclude<GeoReply, { readonly progress: Progress }>) => void;
  readonly fail: (error: unknown) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/**
 * Spatial questions answered off the page. Own messages instead of comlink: an AbortSignal and a progress function cannot be
 * cloned, and comlink has no way to replace a worker that does not listen.
 * An abort rejects at once with the signal's reason; a worker that keeps on for a second is ended, and its layers are loaded
 * anew by the functions they were loaded with.
 */
export class GeoClient {
  readonly #createThread: () => GeoThread;
  readonly #waiting = new Map<number, Waiting>();
  readonly #loaders = new Map<string, () => LayerData | Promise<LayerData>>();
  #thread: GeoThread | null = null;
  #ready: Promise<unknown> = Promise.resolve();
  #lastCall = 0;

  /** @param createThread `() => new Worker(new URL('./geo.worker.ts', import.meta.url), { type: 'module' })` */
  constructor(createThread: () => GeoThread) {
    this.#createThread = createThread;
  }

  /** Loads a layer, in place of one with its id; `load` is called again should the worker have to be replaced. */
  async loadLayer(id: string, load: () => LayerData | Promise<LayerData>): Promise<{ readonly count: number }> {
    this.#loaders.set(id, load);
    return this.#call('loadLayer', [await load()], {});
  }

  async dropLayer(id: string): Promise<void> {
    this.#loaders.delete(id);
    await this.#call('dropLayer', [id], {});
  }

  /** A place out of typed or pasted text, which may be long. */
  readPlace(text: string, options: GeoCallOptions = {}): Promise<PlaceText> {
    return this.#call('readPlace', [text], options);
  }

  /** The question that CQL2 text stands for. */
  readCql2(target: string, text: string, options: GeoCallOptions = {}): Promise<Parsed<Query>> {
    return this.#call('readCql2', [target, text], options);
  }

  /** Issues with the query are a value; rejects with the signal's reason, or with GeoWorkerError. */
  query(query: Query, options: GeoCallOptions = {}): Promise<QueryResult> {
    return this.#call('query', [query, options.position ?? null], options);
  }

  /** The answer to a query with its records counted by the areas of a layer, and one property added up. */
  statistics(query: Query, areas: string, property: string | null, options: GeoCallOptions = {}): Promise<StatisticsResult> {
    return this.#call('statistics', [query, options.position ?? null, areas, property], options);
  }

  /** Ends the worker; the next call starts another. */
  close(): void {
    this.#end(new GeoWorkerError('closed'));
  }

  async #call<M extends GeoMethod>(method: M, args: Parameters<GeoMethods[M]>, { signal, onProgress }: GeoCallOptions): Promise<ReturnType<GeoMethods[M]>> {
    signal?.throwIfAborted();
    if (method !== 'loadLayer') await this.#ready;
    signal?.throwIfAborted();
    const call = ++this.#lastCall;
    const thread = this.#started();
    return new Promise<ReturnType<GeoMethods[M]>>((resolve, reject) => {
      const abort = (): void => {
        reject(signal?.reason as Error);
        thread.postMessage({ abort: call });
        setTimeout(() => {
          if (this.#waiting.has(call)) this.#replace();
        }, PATIENCE_MS);
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.set(call, {
        onProgress,
        settle: (reply) => {
          signal?.removeEventListener('abort', abort);
          if ('error' in reply) reject(new GeoWorkerError(`${method}: ${reply.error.message}`));
          else resolve(reply.value as ReturnType<GeoMethods[M]>);
        },
        fail: reject,
      });
      thread.postMessage({ call, method, args } as GeoRequest);
    });
  }

  #started(): GeoThread {
    if (this.#thread) return this.#thread;
    const thread = this.#createThread();
    thread.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.call);
      if ('progress' in data) {
        waiting?.onProgress?.(data.progress);
        return;
      }
      this.#waiting.delete(data.call);
      waiting?.settle(data);
    };
    if ('onerror' in thread) {
      Object.assign(thread, { onerror: (event: { readonly message?: string }) => this.#end(new GeoWorkerError(event.message ?? 'the worker failed')) });
    }
    this.#thread = thread;
    return thread;
  }

  #end(error: GeoWorkerError): void {
    this.#thread?.terminate();
    this.#thread = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail } of waiting) fail(error);
  }

  /** Another worker with the same layers, for the calls to come. */
  #replace(): void {
    this.#end(new GeoWorkerError('the worker was replaced, for it did not heed an abort'));
    this.#ready = Promise.all([...this.#loaders.values()].map(async (load) => this.#call('loadLayer', [await load()], {})));
  }
}
