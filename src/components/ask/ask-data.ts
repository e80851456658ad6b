import { recordFigures } from '../../domain/derive/record-figures.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { Bilingual } from '../../domain/text.ts';
import type { StatementTerms } from '../../domain/vocabulary.ts';
import type { RowLayerData } from '../../query/layer.ts';
import { baseLayers, drawingsLayer, type Figures, placeLayers, sitesLayer } from '../../query/map-layers.ts';
import { readContent } from '../../services/layers/read-content.ts';
import { ownLayerData, ownLayerId } from '../../query/own-layer-data.ts';
import type { AskLayers } from '../../services/ask/ask-engine.ts';
import type { LayerKeeper } from '../../services/layers/layer-keeper.ts';
import type { RecordSource } from '../../services/record-source.ts';
import type { SearchSource } from '../../services/search-source.ts';
import type { AppState } from '../../state/app-state.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { Store } from '../../state/store.ts';
import { type AskState, changeAsk, warnAsk } from './ask-state.ts';

/** What asking needs of the world besides the engine. */
export interface AskSources {
  readonly search: SearchSource;
  readonly records: RecordSource;
}

/** Where imported layers are read; they are changed at their own desk. */
export type LayerReader = Pick<LayerKeeper, 'all' | 'content'>;

const NO_LAYERS: readonly RowLayerData[] = [];

/** The layers one can ask about, and what arrives late of them: numbers of the documents, stations, places. */
export class AskData {
  readonly #store: Store<AppState>;
  readonly #state: Store<AskState>;
  #sources: AskSources | null = null;
  #figures: Figures | null = null;
  #units: ReadonlyMap<string, string | null> = new Map();
  #terms: StatementTerms | null = null;
  #documents: ReadonlyMap<string, Bilingual> | null = null;
  #places: readonly RowLayerData[] | null = null;
  readonly #keeper: LayerReader;
  #own: readonly RowLayerData[] = NO_LAYERS;

  readonly #sites = memoiseLast(sitesLayer);
  readonly #base = memoiseLast(baseLayers);
  readonly #drawn = memoiseLast(drawingsLayer);
  readonly #together = memoiseLast(
    (sites: RowLayerData, base: readonly RowLayerData[], places: readonly RowLayerData[], drawings: RowLayerData, own: readonly RowLayerData[]): AskLayers =>
      new Map([sites, ...base, ...places, drawings, ...own].map((layer) => [layer.id, layer])),
  );

  constructor(store: Store<AppState>, state: Store<AskState>, keeper: LayerReader) {
    this.#store = store;
    this.#keeper = keeper;
    this.#state = state;
  }

  /** Says where late things come from; false where it was said before. */
  connect(sources: AskSources): boolean {
    const isFirst = this.#sources === null;
    this.#sources = sources;
    return isFirst;
  }

  /** The layers as they are now; empty until catalogue and base map have arrived. */
  get layers(): AskLayers {
    const { catalogue, base, tools } = this.#store.get();
    if (catalogue.status !== 'ready' || base.status !== 'ready') return new Map();
    return this.#together(
      this.#sites(catalogue.value, base.value, this.#figures),
      this.#base(base.value, catalogue.value.version),
      this.#places ?? NO_LAYERS,
      this.#drawn(tools.shelf.items),
      this.#own,
    );
  }

  /** Unit of a figure's property; null for plain numbers. */
  unitOf(property: string): string | null {
    return this.#units.get(property) ?? null;
  }

  /** Names of fields and units; null until the numbers of the documents have arrived. */
  get terms(): StatementTerms | null {
    return this.#terms;
  }

  /** Short titles of the documents; null until then. */
  get documentNames(): ReadonlyMap<string, Bilingual> | null {
    return this.#documents;
  }

  /** Properties of figures that have arrived. */
  get figureNames(): readonly string[] {
    return [...this.#units.keys()];
  }

  /** Loads the numbers of all statements, so that they can be asked for and added up. */
  async loadFigures(): Promise<void> {
    const { figures } = this.#state.get();
    if (figures === 'ready' || figures === 'loading' || !this.#sources) return;
    changeAsk(this.#state, { figures: 'loading' });
    try {
      const { records: source } = this.#sources;
      const [records, documents, terms] = await Promise.all([source.records(), source.documents(), source.terms()]);
      const { numbers, units } = recordFigures(records.values(), documents);
      this.#figures = numbers;
      this.#units = units;
      this.#terms = terms;
      this.#documents = new Map([...documents.values()].map(({ id, shortTitle }) => [id, shortTitle]));
      changeAsk(this.#state, { figures: 'ready' });
    } catch {
      changeAsk(this.#state, { figures: 'failed' });
    }
  }

  /** Ids of the imported layers, in the order they came. */
  get ownLayerIds(): readonly string[] {
    return this.#own.map(({ id }) => id);
  }

  /** Reads the imported layers of this device; those that were read before keep their rows. False, and told, where they cannot be read. */
  async readOwnLayers(): Promise<boolean> {
    try {
      const known = new Map(this.#own.map((data) => [data.id, data]));
      const read = await Promise.all(
        (await this.#keeper.all()).map(async (layer) => {
          const before = known.get(ownLayerId(layer.id));
          if (before) return before.name === layer.name ? before : { ...before, name: layer.name };
          const content = await this.#keeper.content(layer.id);
          return content && ownLayerData(layer, (await readContent(content)).features);
        }),
      );
      const own = read.filter((data) => data !== null);
      if (own.length === this.#own.length && own.every((data, index) => data === this.#own[index])) return true;
      this.#own = own;
      changeAsk(this.#state, {});
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      warnAsk(this.#state, 'problem.own-layers');
      return false;
    }
  }

  /** Loads stations and places, which come with the search; false, and told, where they did not come. */
  async loadPlaces(): Promise<boolean> {
    const { catalogue } = this.#store.get();
    if (this.#places) return true;
    if (!this.#sources || catalogue.status !== 'ready') return false;
    try {
      this.#places = placeLayers(await this.#sources.search.places(), catalogue.value.version);
      // Lists of stations and places are drawn anew.
      changeAsk(this.#state, {});
      return true;
    } catch {
      warnAsk(this.#state, 'problem.places');
      return false;
    }
  }
}
