import { createContext } from '@lit/context';
import { openDesk } from '../../actions/open-desk.ts';
import { readDrawings } from '../../actions/read-drawings.ts';
import { setAskLink } from '../../actions/set-ask-link.ts';
import { startDrawing } from '../../actions/start-drawing.ts';
import { recordFigures } from '../../domain/derive/record-figures.ts';
import type { Position } from '../../domain/geometry.ts';
import type { DrawingKind } from '../../domain/drawing.ts';
import type { SavedQuestion } from '../../domain/saved-question.ts';
import type { Bilingual } from '../../domain/text.ts';
import type { StatementTerms } from '../../domain/vocabulary.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { AskKey } from '../../i18n/ask/ask-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { addCondition, conditionAt, replaceCondition } from '../../query/edit/edit-condition.ts';
import type { RowLayerData } from '../../query/layer.ts';
import { baseLayers, drawingsLayer, type Figures, placeLayers, sitesLayer } from '../../query/map-layers.ts';
import { questionFrom, subjectsOf } from '../../query/presets.ts';
import { compareIds, parseQueryLink, writeQueryLink } from '../../query/query-link.ts';
import type { Condition, Query, Subject } from '../../query/query.ts';
import type { QueryAnswer } from '../../query/run-query.ts';
import type { AskEngine, AskLayers } from '../../services/ask/ask-engine.ts';
import type { QuestionKeeper } from '../../services/ask/question-keeper.ts';
import type { DrawingKeeper } from '../../services/drawing-keeper.ts';
import type { RecordSource } from '../../services/record-source.ts';
import type { SearchSource } from '../../services/search-source.ts';
import type { AppState } from '../../state/app-state.ts';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import { createStore, type Store } from '../../state/store.ts';
import { type AskResult, type AskState, FIRST_ASK, type SubjectSlot } from './ask-state.ts';
import { mayBeInLink } from './question-link.ts';

/** Words come after this long, a way to give up after that. */
const TELL_AFTER_MS = 1000;
const CANCEL_AFTER_MS = 5000;

/** What asking needs of the world besides the engine. */
export interface AskSources {
  readonly search: SearchSource;
  readonly records: RecordSource;
}

/** Where asking keeps and looks up things of this device. */
export interface AskKeepers {
  readonly questions: QuestionKeeper;
  readonly drawings: DrawingKeeper;
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const newId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join('');

/**
 * One person's questions to the map: the question under the hand, its answer, kept questions and comparisons. It outlives the
 * desk's element, so that a question is still there after a shape was drawn for it.
 */
export class AskSession {
  readonly state: Store<AskState> = createStore<AskState>(FIRST_ASK);
  readonly #store: Store<AppState>;
  readonly #engine: AskEngine;
  readonly #keepers: AskKeepers;
  #sources: AskSources | null = null;
  /** The point asked from last. */
  #here: Position | null = null;
  #running: AbortController | null = null;
  /** The link this session wrote last: reading it back asks nothing anew. */
  #written: string | null = null;
  #figures: Figures | null = null;
  #units: ReadonlyMap<string, string | null> = new Map();
  #terms: StatementTerms | null = null;
  #documents: ReadonlyMap<string, Bilingual> | null = null;
  #places: { readonly layers: readonly RowLayerData[] } | null = null;

  readonly #sites = memoiseLast(sitesLayer);
  readonly #base = memoiseLast(baseLayers);
  readonly #drawn = memoiseLast(drawingsLayer);
  readonly #together = memoiseLast(
    (sites: RowLayerData, base: readonly RowLayerData[], places: readonly RowLayerData[], drawings: RowLayerData): AskLayers =>
      new Map([sites, ...base, ...places, drawings].map((layer) => [layer.id, layer])),
  );

  constructor(store: Store<AppState>, engine: AskEngine, keepers: AskKeepers) {
    this.#store = store;
    this.#engine = engine;
    this.#keepers = keepers;
    store.subscribe((state, previous) => this.#follow(state, previous));
  }

  /** Called when the desk stands: reads what is kept, and answers the question of a link. */
  async start(sources: AskSources): Promise<void> {
    const isFirst = this.#sources === null;
    this.#sources = sources;
    if (this.#store.get().tools.shelf.status === 'unread') await readDrawings(this.#store, this.#keepers.drawings);
    if (this.state.get().saved.status === 'unread') await this.#readSaved();
    const { here } = this.#store.get().tools;
    if (here && here !== this.#here) {
      // The point that "What is here?" told about is where the next question begins.
      this.edit(questionFrom(here));
      await this.ask();
    } else if (isFirst || this.#store.get().ask !== this.#written) await this.#openLink(this.#store.get().ask);
    this.#here = here;
  }

  /** The layers as they are now; empty until catalogue and base map have arrived. */
  get layers(): AskLayers {
    const { catalogue, base, tools } = this.#store.get();
    if (catalogue.status !== 'ready' || base.status !== 'ready') return new Map();
    const { version } = catalogue.value;
    return this.#together(
      this.#sites(catalogue.value, base.value, this.#figures),
      this.#base(base.value, version),
      this.#places?.layers ?? NO_LAYERS,
      this.#drawn(tools.shelf.items),
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

  tell(key: AskKey, values: TextValues = {}): void {
    this.#change({ message: { key, values }, problem: null });
  }

  warn(key: AskKey, values: TextValues = {}): void {
    this.#change({ problem: { key, values }, message: null });
  }

  /** Replaces the question; the answer stays until it is asked. */
  edit(query: Query): void {
    this.#change({ query, run: this.state.get().run.status === 'running' ? this.state.get().run : { status: 'idle' }, message: null, problem: null });
  }

  /** Replaces, or with null removes, the part of the question at a path. */
  editPart(path: readonly number[], next: Condition | null): void {
    const { query } = this.state.get();
    this.edit({ ...query, where: replaceCondition(query.where, path, next) });
  }

  /** Adds a part to the group at a path. */
  addPart(path: readonly number[], part: Condition): void {
    const { query } = this.state.get();
    const group = conditionAt(query.where, path);
    const join = group?.op === 'or' ? 'or' : 'and';
    this.edit({ ...query, where: replaceCondition(query.where, path, addCondition(group, part, join)) });
  }

  /** Puts a place into the part it is for. */
  setSubject(slot: SubjectSlot, subject: Subject): void {
    const { query } = this.state.get();
    if (slot === 'nearest') {
      if (query.nearest) this.edit({ ...query, nearest: { ...query.nearest, subject } });
      return;
    }
    const part = conditionAt(query.where, slot);
    if (part?.op === 'relation' || part?.op === 'distance') this.editPart(slot, { ...part, subject });
  }

  /** Begins to draw the place of a part with the drawing tools; what is drawn becomes the place, and the desk comes back. */
  draw(slot: SubjectSlot, kind: DrawingKind): void {
    this.#change({ drawingFor: slot });
    openDesk(this.#store, 'draw');
    startDrawing(this.#store, kind);
  }

  /** Answers the question; an answer that is on its way is given up. Resolves when there is an answer or none can be had. */
  async ask(): Promise<AskResult | null> {
    const { query } = this.state.get();
    const answer = await this.#answer(query);
    if (!answer) return null;
    const result = this.#resultOf(query, answer);
    this.#change({ result, run: { status: 'idle' }, thenAndNow: null, comparison: null, areas: null, chosen: new Set(), hovered: null, message: null, problem: null });
    this.#writeLink(result);
    return result;
  }

  cancel(): void {
    this.#running?.abort(new DOMException('given up by the user', 'AbortError'));
  }

  /** Counts the answer by sub-district, and adds up a figure. */
  async countByArea(property: string | null): Promise<void> {
    const { result } = this.state.get();
    if (!result) return;
    const { position } = this.#store.get();
    const counted = await this.#run((signal, onProgress) =>
      this.#engine.statistics(this.layers, result.query, 'subdistricts', property, { signal, onProgress, ...(position ? { position: devicePoint(position) } : {}) }),
    );
    if (!counted) return;
    if (counted.ok) this.#change({ areas: { areas: counted.areas, property }, run: { status: 'idle' } });
    else this.#change({ run: { status: 'refused', issues: counted.issues } });
  }

  /** Colours the sub-districts of the map by their counts, or stops. */
  shadeMap(isMapShaded: boolean): void {
    this.#change({ isMapShaded });
  }

  /** Loads the numbers of all statements, so that they can be asked for and added up. */
  async loadFigures(): Promise<void> {
    const { figures } = this.state.get();
    if (figures === 'ready' || figures === 'loading' || !this.#sources) return;
    this.#change({ figures: 'loading' });
    try {
      const { records: source } = this.#sources;
      const [records, documents, terms] = await Promise.all([source.records(), source.documents(), source.terms()]);
      const { numbers, units } = recordFigures(records.values(), documents);
      this.#figures = numbers;
      this.#units = units;
      this.#terms = terms;
      this.#documents = new Map([...documents.values()].map(({ id, shortTitle }) => [id, shortTitle]));
      this.#change({ figures: 'ready' });
    } catch {
      this.#change({ figures: 'failed' });
    }
  }

  /** Loads stations and places, which come with the search. */
  async loadPlaces(): Promise<boolean> {
    const { catalogue } = this.#store.get();
    if (this.#places) return true;
    if (!this.#sources || catalogue.status !== 'ready') return false;
    try {
      this.#places = { layers: placeLayers(await this.#sources.search.places(), catalogue.value.version) };
      // Lists of stations and places are drawn anew.
      this.state.update((state) => ({ ...state }));
      return true;
    } catch {
      this.warn('problem.places');
      return false;
    }
  }

  /** Reads conditions from text; true where they are the question now. */
  async useText(text: string): Promise<boolean> {
    const { target } = this.state.get().query;
    const read = await this.#run((signal) => this.#engine.readCql2(target, text, { signal }));
    if (!read) return false;
    if (read.ok) this.edit(read.value);
    this.#change({ run: read.ok ? { status: 'idle' } : { status: 'refused', issues: read.issues } });
    return read.ok;
  }

  /** Reads a typed or pasted place; null where it was given up. */
  async readPlace(text: string): Promise<Awaited<ReturnType<AskEngine['readPlace']>> | null> {
    const read = await this.#run((signal) => this.#engine.readPlace(text, { signal }));
    if (read) this.#change({ run: { status: 'idle' } });
    return read;
  }

  choose(ids: Iterable<string>): void {
    this.#change({ chosen: new Set(ids) });
  }

  hover(hovered: string | null): void {
    if (hovered !== this.state.get().hovered) this.#change({ hovered });
  }

  /** Keeps the answered question under a name. */
  async save(name: string): Promise<void> {
    const { result } = this.state.get();
    if (!result) return;
    const now = Date.now();
    await this.#keep({ id: newId(), name, asked: linkOf(result), createdAt: now, changedAt: now }, 'saved.kept');
  }

  async rename(question: SavedQuestion, name: string): Promise<void> {
    await this.#keep({ ...question, name, changedAt: Date.now() }, 'saved.renamed');
  }

  async remove(question: SavedQuestion): Promise<void> {
    if (!(await this.#changeSaved([], [question.id]))) return;
    this.#changeSavedState(({ items, deleted }) => ({ items: items.filter(({ id }) => id !== question.id), deleted: [...deleted, question] }));
    this.tell('saved.removed', { name: question.name });
  }

  /** Brings the question back that was deleted last. */
  async restore(): Promise<void> {
    const question = this.state.get().saved.deleted.at(-1);
    if (!question) return;
    await this.#keep(question, 'saved.restored');
    this.#changeSavedState(({ deleted }) => ({ deleted: deleted.filter((each) => each !== question) }));
  }

  /** Opens a kept question and answers it with the data of now. */
  async open(question: SavedQuestion): Promise<void> {
    await this.#openLink(question.asked);
  }

  /** Sets the answers of two kept questions against each other. */
  async compare(first: SavedQuestion, second: SavedQuestion): Promise<void> {
    const answers: AskResult[] = [];
    for (const { asked, name } of [first, second]) {
      const link = parseQueryLink(asked);
      if (!link.ok) {
        this.#refuse(link.issues);
        return;
      }
      const answer = await this.#answer(link.value.query);
      if (!answer) return;
      answers.push(this.#resultOf(link.value.query, answer));
      if (answers[0]?.query.target !== link.value.query.target) {
        this.warn('compare.other-layer', { name });
        return;
      }
    }
    const [a, b] = answers;
    if (!a || !b) return;
    const { onlyThen, onlyNow, both } = compareIds(a.rows.map(({ id }) => id), b.rows.map(({ id }) => id));
    const rows = new Map([...a.rows, ...b.rows].map(({ id, row }) => [id, row]));
    const named = (ids: readonly string[]) => ids.flatMap((id) => rows.get(id) ?? []);
    const comparison = { names: [first.name, second.name] as const, onlyFirst: named(onlyThen), onlySecond: named(onlyNow), both: named(both) };
    this.#change({ comparison, run: { status: 'idle' }, message: null, problem: null });
  }

  endComparison(): void {
    this.#change({ comparison: null });
  }

  #change(members: Partial<AskState>): void {
    this.state.update((state) => ({ ...state, ...members }));
  }

  #changeSavedState(change: (saved: AskState['saved']) => Partial<AskState['saved']>): void {
    this.state.update((state) => ({ ...state, saved: { ...state.saved, ...change(state.saved) } }));
  }

  #refuse(issues: Extract<AskState['run'], { status: 'refused' }>['issues']): void {
    this.#change({ run: { status: 'refused', issues }, message: null });
  }

  #follow(state: AppState, previous: AppState): void {
    const { drawingFor } = this.state.get();
    if (drawingFor !== null && state.tools.shelf.items !== previous.tools.shelf.items) {
      const known = new Set(previous.tools.shelf.items.map(({ id }) => id));
      const drawn = state.tools.shelf.items.find(({ id }) => !known.has(id));
      if (drawn && previous.tools.shelf.status === 'ready') {
        this.#change({ drawingFor: null });
        this.setSubject(drawingFor, { kind: 'feature', layer: 'drawings', id: drawn.id });
        openDesk(this.#store, 'ask');
      }
    }
    // Whoever closes the drawing tools without drawing wanted no place.
    if (drawingFor !== null && state.desk !== previous.desk && state.desk !== 'draw') this.#change({ drawingFor: null });
    if (state.desk === 'ask' && state.ask !== previous.ask && state.ask !== this.#written) void this.#openLink(state.ask);
    if (previous.desk === 'ask' && state.desk !== 'ask') this.cancel();
  }

  async #openLink(link: string | null): Promise<void> {
    this.#written = link;
    if (link === null) return;
    const parsed = parseQueryLink(link);
    if (!parsed.ok) {
      this.#refuse(parsed.issues);
      return;
    }
    const { query, version, counts, ids } = parsed.value;
    const answer = await this.#answer(query);
    if (!answer) return;
    const result = this.#resultOf(query, answer);
    const now = result.rows.map(({ id }) => id);
    const difference = ids && compareIds(ids, now);
    const changed = counts.certain !== result.counts.certain || counts.possible !== result.counts.possible || (difference !== null && difference.onlyThen.length + difference.onlyNow.length > 0);
    const thenAndNow = changed ? { version, then: counts, gone: difference?.onlyThen ?? null, come: difference?.onlyNow ?? null } : null;
    this.#change({ query, result, thenAndNow, run: { status: 'idle' }, comparison: null, areas: null, chosen: new Set(), message: null, problem: null });
  }

  #writeLink(result: AskResult): void {
    const link = linkOf(result);
    this.#written = mayBeInLink(link) ? link : null;
    setAskLink(this.#store, this.#written);
  }

  async #answer(query: Query): Promise<QueryAnswer | null> {
    const subjects = subjectsOf(query);
    const layers = [query.target, ...subjects.flatMap((subject) => (subject.kind === 'feature' || subject.kind === 'layer' ? [subject.layer] : []))];
    if (layers.some((layer) => layer === 'stations' || layer === 'places') && !(await this.loadPlaces())) return null;
    if (JSON.stringify(query).includes('":"actual:') || JSON.stringify(query).includes('":"target:')) await this.loadFigures();
    const { position } = this.#store.get();
    const answer = await this.#run((signal, onProgress) => this.#engine.query(this.layers, query, { signal, onProgress, ...(position ? { position: devicePoint(position) } : {}) }));
    if (answer?.ok === false) this.#refuse(answer.issues);
    return answer?.ok ? answer : null;
  }

  /** Runs one job at a time: tells how long it takes, ends at an abort, and says so where the engine did not arrive. */
  async #run<T>(job: (signal: AbortSignal, onProgress: (progress: { readonly done: number; readonly total: number }) => void) => Promise<T>): Promise<T | null> {
    this.#running?.abort(new DOMException('another question', 'AbortError'));
    const controller = new AbortController();
    this.#running = controller;
    const isCurrent = (): boolean => this.#running === controller;
    const wait = (stage: 'short' | 'told' | 'cancellable', share: number | null = null): void => {
      if (isCurrent()) this.#change({ run: { status: 'running', wait: stage, share } });
    };
    wait('short');
    const timers = [setTimeout(() => wait('told'), TELL_AFTER_MS), setTimeout(() => wait('cancellable'), CANCEL_AFTER_MS)];
    try {
      const done = await job(controller.signal, ({ done: steps, total }) => {
        const { run } = this.state.get();
        if (run.status === 'running') wait(run.wait, total > 0 ? steps / total : null);
      });
      return isCurrent() ? done : null;
    } catch {
      if (isCurrent()) {
        this.#change({ run: controller.signal.aborted ? { status: 'idle' } : { status: 'failed' } });
        if (controller.signal.aborted) this.tell('run.cancelled');
      }
      return null;
    } finally {
      for (const timer of timers) clearTimeout(timer);
      if (isCurrent()) this.#running = null;
    }
  }

  #resultOf(query: Query, { rows, verdicts, metres, counts, note }: QueryAnswer): AskResult {
    const data = this.layers.get(query.target)?.rows ?? [];
    const found = [...rows].flatMap((number, i) => {
      const row = data[number];
      return row ? [{ id: row.id, row, certain: verdicts[i] === 2, metres: metres[i] ?? null }] : [];
    });
    const leftOut = note.leftOut.flatMap((each) => [...each.rows]).flatMap((number) => data[number] ?? []);
    return { query, rows: found, counts, note, leftOut };
  }

  async #readSaved(): Promise<void> {
    try {
      const items = await this.#keepers.questions.all();
      this.#changeSavedState(() => ({ status: 'ready', items, failure: null }));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      const { kind } = error;
      this.#changeSavedState(() => ({ status: 'ready', failure: kind }));
    }
  }

  async #keep(question: SavedQuestion, told: AskKey): Promise<void> {
    if (!(await this.#changeSaved([question], []))) return;
    this.#changeSavedState(({ items }) => ({ items: [...items.filter(({ id }) => id !== question.id), question].sort((a, b) => a.createdAt - b.createdAt) }));
    this.tell(told, { name: question.name });
  }

  /** False, with the reason told, where the device did not do it. */
  async #changeSaved(keep: readonly SavedQuestion[], forget: readonly string[]): Promise<boolean> {
    try {
      await this.#keepers.questions.change(keep, forget);
      this.#changeSavedState(() => ({ failure: null }));
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      const { kind } = error;
      this.#changeSavedState(() => ({ failure: kind }));
      return false;
    }
  }
}

const NO_LAYERS: readonly RowLayerData[] = [];

const devicePoint = ({ point: [x, y], accuracyMetres }: NonNullable<AppState['position']>) => ({ point: [x, y] as [number, number], accuracyMetres });

function linkOf({ query, rows, counts, note }: AskResult): string {
  const version = note.dataVersions.find(({ layer }) => layer === query.target)?.version ?? '';
  return writeQueryLink({ query, version, counts, ids: rows.map(({ id }) => id) });
}

/** The session of this page; provided once, when the desk is first opened. */
export const askContext = createContext<AskSession>(Symbol('ask session'));
