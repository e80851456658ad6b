import { createContext } from '@lit/context';
import type { BaseMapSettings } from '../../domain/base-maps/base-map.ts';
import type { ReadTile } from '../../domain/layers/read-tile.ts';
import type { TileLayer } from '../../domain/layers/tile-layer.ts';
import { RemoteError } from '../../domain/remote-failure.ts';
import type { BaseMapMemory } from '../../services/base-maps/base-map-memory.ts';
import { ServiceError } from '../../services/ogc/service-error.ts';
import type { RemoteDoor } from '../../services/remote/remote-door.ts';
import { TileError } from '../../services/tiles/tile-error.ts';
import { createStore, type Store } from '../../state/store.ts';
import type { TileServer } from '../layers/tiles-desk.ts';
import type { OpenTileLayer } from '../layers/tiles-state.ts';
import { type BaseMapFailure, type BaseMapOffer, type BaseMapsState, FIRST_BASE_MAPS } from './base-maps-state.ts';
import { isStreetMap, openBase, originsOf } from './open-base.ts';

/** What is told over the map, wherever a person is. */
export type BaseMapNews = 'missing' | 'partly' | 'waiting';

/** What the choice of the base map works with. */
export interface BaseMapsSetting {
  readonly settings: readonly BaseMapSettings[];
  /** Address that relative ones start from. */
  readonly page: string;
  readonly door: RemoteDoor;
  readonly server: TileServer;
  readonly memory: BaseMapMemory;
  /** An archive that is the base map now need not be drawn over it as well. */
  readonly hide: (layer: TileLayer) => Promise<void>;
  readonly tell: (news: BaseMapNews, offer: BaseMapOffer) => void;
}

/** Tiles of one opening: how many are on their way, came, had nothing, and did not arrive. */
interface Run {
  readonly names: readonly string[];
  pending: number;
  came: number;
  empty: number;
  failed: BaseMapFailure | null;
  told: boolean;
}

/** The choice of the base map. The built-in one is always there: it is drawn below the others and returns where they fail. */
export class BaseMapsDesk {
  readonly state: Store<BaseMapsState>;
  readonly #setting: BaseMapsSetting;
  #run: Run | null = null;
  #runs = 0;
  /** Waits to be chosen again until the archives on this device have been read. */
  #remembered: string | null = null;

  constructor(setting: BaseMapsSetting) {
    this.#setting = setting;
    this.state = createStore<BaseMapsState>({ ...FIRST_BASE_MAPS, offers: setting.settings.map((settings) => ({ id: settings.id, settings })) });
  }

  /** Shows what was chosen at the last visit, as far as that needs nobody's leave. */
  async start(): Promise<void> {
    const choice = this.#setting.memory.read();
    if (choice === null) return;
    const offer = this.#offer(choice.id);
    this.#remembered = offer ? null : choice.id;
    if (!offer) return;
    // Only for what this base map is made of now: the file may have changed.
    const origins = 'settings' in offer ? originsOf(offer.settings, this.#setting.page) : [];
    for (const origin of origins) if (choice.allowed.includes(origin)) this.#setting.door.allow(origin);
    this.#change({ chosen: offer.id });
    await this.#show(offer);
    if (this.state.get().status === 'waiting') this.#setting.tell('waiting', offer);
  }

  /** The archives on this device: those that are street maps can be chosen. */
  async follow(layers: readonly OpenTileLayer[]): Promise<void> {
    const { offers, chosen } = this.state.get();
    const own = layers.flatMap(({ layer, status }): BaseMapOffer[] => {
      const id = `own-${layer.id}`;
      return (status === 'ready' || id === chosen) && 'layers' in layer.source.facts && isStreetMap(layer.source.facts) ? [{ id, layer }] : [];
    });
    const before = offers.filter((offer) => 'layer' in offer);
    if (own.length === before.length && own.every((offer, index) => 'layer' in offer && offer.layer === before[index]?.layer)) return;
    this.#change({ offers: [...offers.filter((offer) => 'settings' in offer), ...own] });
    if (chosen !== null && !this.#offer(chosen)) await this.choose(null);
    const remembered = own.find(({ id }) => id === this.#remembered);
    if (remembered) await this.choose(remembered.id);
  }

  /** Shows another base map; null for the built-in one. One of another origin is asked about first. */
  async choose(id: string | null): Promise<void> {
    const offer = id === null ? null : this.#offer(id);
    if (offer === undefined) return;
    this.#remembered = null;
    this.#stop();
    this.#setting.memory.write(offer && { id: offer.id, allowed: [] });
    this.#change({ chosen: offer?.id ?? null, status: 'ready', failure: null, origins: [] });
    if (offer && 'layer' in offer && offer.layer.visible) await this.#setting.hide(offer.layer);
    if (offer) await this.#show(offer);
  }

  /** A person has read what its hosts learn, and agrees: for this visit, or until another base map is chosen. */
  async allow(forGood: boolean): Promise<void> {
    const { chosen, origins } = this.state.get();
    const offer = chosen === null ? undefined : this.#offer(chosen);
    if (!offer) return;
    for (const origin of origins) this.#setting.door.allow(origin);
    if (forGood) this.#setting.memory.write({ id: offer.id, allowed: origins });
    await this.#show(offer);
  }

  /** Opens a base map once more that could not be shown, or not in all its parts. */
  async again(): Promise<void> {
    const { chosen } = this.state.get();
    const offer = chosen === null ? undefined : this.#offer(chosen);
    if (offer) await this.#show(offer);
  }

  #offer(id: string): BaseMapOffer | undefined {
    return this.state.get().offers.find((offer) => offer.id === id);
  }

  async #show(offer: BaseMapOffer): Promise<void> {
    this.#stop();
    if ('layer' in offer) {
      const { layer } = offer;
      const { facts } = layer.source;
      if ('layers' in facts) this.#change({ status: 'ready', failure: null, shown: { kind: 'streets', id: layer.id, facts } });
      return;
    }
    const { door, page, server } = this.#setting;
    const closed = originsOf(offer.settings, page).filter((origin) => !door.isOpen(origin));
    if (closed.length > 0) {
      this.#change({ status: 'waiting', origins: closed });
      return;
    }
    this.#runs += 1;
    const name = `base-map-${this.#runs}`;
    const run: Run = { names: [], pending: 0, came: 0, empty: 0, failed: null, told: false };
    this.#run = run;
    this.#change({ status: 'opening', failure: null, origins: [] });
    try {
      const { shown, readers } = await openBase(offer.settings, page, door, name);
      if (this.#run !== run) return;
      this.#run = Object.assign(run, { names: [...readers.keys()] });
      const tiles = shown.kind === 'streets' ? 'vector' : 'raster';
      for (const [id, read] of readers) await server.serve(id, tiles, this.#counted(run, offer, read));
      if (this.#run === run) this.#change({ status: 'ready', shown });
    } catch (error) {
      const failure = failureOf(error);
      if (this.#run === run) this.#fail(offer, failure);
    }
  }

  /** Reads a tile and takes note of what became of it; judged when none is on its way. */
  #counted(run: Run, offer: BaseMapOffer, read: ReadTile): ReadTile {
    return async (z, x, y, signal) => {
      run.pending += 1;
      try {
        const bytes = await read(z, x, y, signal);
        if (bytes) run.came += 1;
        else run.empty += 1;
        return bytes;
      } catch (error) {
        if (!signal.aborted) run.failed = failureOf(error);
        throw error;
      } finally {
        run.pending -= 1;
        if (run.pending === 0 && this.#run === run) this.#judge(run, offer);
      }
    };
  }

  #judge(run: Run, offer: BaseMapOffer): void {
    const { failed } = run;
    run.failed = null;
    if (run.came === 0 && failed) {
      this.#fail(offer, failed);
      return;
    }
    // Nothing but "not found": that is no place without tiles, but a wrong address.
    if (run.came === 0 && run.empty > 0 && this.state.get().shown?.kind === 'pictures') this.#fail(offer, { code: 'status', values: { status: '404' } });
    if (!failed) return;
    this.#change({ failure: failed });
    if (!run.told) this.#setting.tell('partly', offer);
    run.told = true;
  }

  #fail(offer: BaseMapOffer, failure: BaseMapFailure): void {
    this.#stop();
    this.#change({ status: 'failed', failure });
    this.#setting.tell('missing', offer);
  }

  /** The built-in base map returns; what was asked for the other one is not waited for. */
  #stop(): void {
    const names = this.#run?.names ?? [];
    this.#run = null;
    this.#change({ shown: null });
    for (const name of names) this.#setting.server.stop(name);
  }

  #change(members: Partial<BaseMapsState>): void {
    this.state.update((state) => ({ ...state, ...members }));
  }
}

/** An error in figures; one of our own mistakes passes on. */
function failureOf(error: unknown): BaseMapFailure {
  if (error instanceof TileError || error instanceof RemoteError) return { code: error.code, values: error.values };
  if (error instanceof ServiceError) return { code: error.code, values: error.values };
  throw error;
}

/** The desk of this page; provided once, before the first of its elements. */
export const baseMapsDeskContext = createContext<BaseMapsDesk>(Symbol('base maps desk'));
