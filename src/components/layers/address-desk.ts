import { createContext } from '@lit/context';
import { MOST_BYTES } from '../../domain/layers/import-limits.ts';
import { RemoteError } from '../../domain/remote-failure.ts';
import { mapBounds } from '../../map/camera/map-limits.ts';
import { parseCql2Text } from '../../query/cql2/parse-cql2-text.ts';
import { writeCql2Text } from '../../query/cql2/write-cql2-text.ts';
import { keepFulfilling } from '../../query/keep-fulfilling.ts';
import type { Query } from '../../query/query.ts';
import type { QueryIssue } from '../../query/query-issue.ts';
import { answersCondition } from '../../services/ogc/features-condition.ts';
import { collectFeatures, type FeatureCollectionChoice, FEATURES_ACCEPT, isFeaturesAnswer, readFeaturesAddress } from '../../services/ogc/features-service.ts';
import type { PictureLayer } from '../../services/ogc/picture-layer.ts';
import { isWms, readWms } from '../../services/ogc/wms-service.ts';
import { isWmts, readWmts } from '../../services/ogc/wmts-service.ts';
import { ServiceError, type ServiceFailureCode } from '../../services/ogc/service-error.ts';
import { checkedAddress, type RemoteDoor } from '../../services/remote/remote-door.ts';
import { createStore, type Store } from '../../state/store.ts';
import type { LayersDesk } from './layers-desk.ts';
import { TilesDesk } from './tiles-desk.ts';
import type { TileFailure } from './tiles-state.ts';

/** How far an address is. */
export type AddressState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'asking'; readonly url: string }
  | { readonly stage: 'fetching'; readonly url: string; readonly done: number; readonly all: number | null }
  | { readonly stage: 'collecting'; readonly url: string; readonly rows: number; readonly matched: number | null }
  | { readonly stage: 'choosing'; readonly url: string; readonly collections: readonly FeatureCollectionChoice[]; readonly condition: string; readonly issue: QueryIssue | null }
  | { readonly stage: 'choosing-pictures'; readonly url: string; readonly pictures: readonly PictureLayer[] }
  | { readonly stage: 'failed'; readonly url: string; readonly failure: TileFailure | { readonly code: ServiceFailureCode; readonly values: TileFailure['values'] } };

/** Name of the features of a service in a question about them. */
const REMOTE = 'remote';
const MOST_CHARACTERS_OF_NAME = 120;

/** The way in by an address: it is asked about, fetched, looked at, and handed to whoever makes a layer of such a thing. */
export class AddressDesk {
  readonly state: Store<AddressState> = createStore<AddressState>({ stage: 'idle' });
  readonly #door: RemoteDoor;
  readonly #layers: Pick<LayersDesk, 'read'>;
  readonly #tiles: Pick<TilesDesk, 'addAddress' | 'addService'>;
  #running: AbortController | null = null;

  constructor(door: RemoteDoor, layers: Pick<LayersDesk, 'read'>, tiles: Pick<TilesDesk, 'addAddress' | 'addService'>) {
    this.#door = door;
    this.#layers = layers;
    this.#tiles = tiles;
  }

  /** Opens an address, or asks first where it is another origin. */
  async open(text: string, base: string): Promise<void> {
    let url: string;
    try {
      ({ href: url } = checkedAddress(text, base));
    } catch (error) {
      this.#fail(text.slice(0, MOST_CHARACTERS_OF_NAME), error);
      return;
    }
    if (!this.#door.isOpen(url)) {
      this.#set({ stage: 'asking', url });
      return;
    }
    await this.#run(url, (signal) => this.#look(url, signal));
  }

  /** A person has read what the host learns, and agrees. */
  async allow(): Promise<void> {
    const state = this.state.get();
    if (state.stage !== 'asking') return;
    this.#door.allow(state.url);
    await this.open(state.url, state.url);
  }

  /** Brings one of the collections that are offered, under a condition in CQL2 text; one that cannot be read is told and nothing is asked. */
  async choose({ title, items }: FeatureCollectionChoice, condition = ''): Promise<void> {
    const before = this.state.get();
    if (before.stage === 'choosing') this.#set({ ...before, condition, issue: null });
    const parsed = condition.trim() === '' ? null : parseCql2Text(REMOTE, condition);
    if (parsed && !parsed.ok) {
      this.#refuse(parsed.issues);
      return;
    }
    const choosing = this.state.get();
    await this.#run(items, async (signal) => {
      const issues = await this.#collect(items, title, signal, parsed?.value ?? null);
      if (issues === null || choosing.stage !== 'choosing') return;
      this.#set(choosing);
      this.#refuse(issues);
    });
  }

  #refuse([issue]: readonly QueryIssue[]): void {
    const state = this.state.get();
    if (state.stage === 'choosing' && issue) this.#set({ ...state, issue });
  }

  /** Shows one of the layers of pictures that are offered. */
  async choosePictures({ title, facts }: PictureLayer): Promise<void> {
    const state = this.state.get();
    if (state.stage !== 'choosing-pictures') return;
    this.#set({ stage: 'idle' });
    await this.#tiles.addService(title, { kind: 'service', url: state.url, facts });
  }

  /** Gives up; nothing was kept. */
  discard(): void {
    this.#running?.abort();
    this.#running = null;
    this.#set({ stage: 'idle' });
  }

  async #run(url: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      await work(running.signal);
    } catch (error) {
      if (!running.signal.aborted) this.#fail(url, error);
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }

  async #look(url: string, signal: AbortSignal): Promise<void> {
    const name = nameOf(url);
    if (TilesDesk.isArchive(name)) {
      this.#set({ stage: 'idle' });
      await this.#tiles.addAddress(url);
      return;
    }
    this.#set({ stage: 'fetching', url, done: 0, all: null });
    const { bytes, type } = await this.#door.ask({ url, range: null, most: MOST_BYTES, accept: FEATURES_ACCEPT }, { signal, onProgress: (done, all) => this.#told(signal, { stage: 'fetching', url, done, all }) });
    if (isWms(bytes)) {
      this.#told(signal, { stage: 'choosing-pictures', url, pictures: readWms(bytes, url) });
      return;
    }
    if (isWmts(bytes)) {
      this.#told(signal, { stage: 'choosing-pictures', url, pictures: readWmts(bytes, url) });
      return;
    }
    if (!isFeaturesAnswer(bytes)) {
      // A page in the place of data: the reader of files would only say that it knows no such format.
      if (type === 'text/html') throw new ServiceError('is-page');
      this.#set({ stage: 'idle' });
      await this.#layers.read(new Blob([bytes]), name);
      return;
    }
    const found = await readFeaturesAddress(this.#door, url, bytes, signal);
    if (found.kind === 'collections') this.#told(signal, { stage: 'choosing', url, collections: found.collections, condition: '', issue: null });
    else await this.#collect(found.items, found.title, signal);
  }

  /** Null where a layer came; else what is wrong with the query. */
  async #collect(items: string, title: string, signal: AbortSignal, query: Query | null = null): Promise<readonly QueryIssue[] | null> {
    this.#set({ stage: 'collecting', url: items, rows: 0, matched: null });
    const text = query && writeCql2Text(query);
    const isSent = query !== null && (await answersCondition(this.#door, items, query, signal));
    const brought = await collectFeatures(this.#door, items, mapBounds, signal, (rows, matched) => this.#told(signal, { stage: 'collecting', url: items, rows, matched }), isSent ? text : null);
    const kept = query === null || isSent ? null : await keepFulfilling(brought, query, signal);
    if (kept && !kept.ok) return kept.issues;
    signal.throwIfAborted();
    this.#set({ stage: 'idle' });
    await this.#layers.read(kept?.document ?? brought, `${title || new URL(items).host}.geojson`, text === null ? null : { text, by: isSent ? 'server' : 'here' });
    return null;
  }

  #fail(url: string, error: unknown): void {
    if (!(error instanceof RemoteError || error instanceof ServiceError)) throw error;
    this.#set({ stage: 'failed', url, failure: { code: error.code, values: error.values } as Extract<AddressState, { readonly stage: 'failed' }>['failure'] });
  }

  #told(signal: AbortSignal, state: AddressState): void {
    if (!signal.aborted) this.#set(state);
  }

  #set(state: AddressState): void {
    this.state.update(() => state);
  }
}

/** The last part of the path, else the host. */
function nameOf(url: string): string {
  const { pathname, host } = new URL(url);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}

/** The desk of this page; provided once, before the first of its elements. */
export const addressDeskContext = createContext<AddressDesk>(Symbol('address desk'));
