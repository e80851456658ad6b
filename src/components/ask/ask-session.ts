import { openDesk } from '../../actions/open-desk.ts';
import { readDrawings } from '../../actions/read-drawings.ts';
import { setAskLink } from '../../actions/set-ask-link.ts';
import { startDrawing } from '../../actions/start-drawing.ts';
import type { DrawingKind } from '../../domain/drawing.ts';
import type { Position } from '../../domain/geometry.ts';
import type { SavedQuestion } from '../../domain/saved-question.ts';
import type { AskKey } from '../../i18n/ask/ask-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import { addCondition, conditionAt, replaceCondition } from '../../query/edit/edit-condition.ts';
import { questionFrom, subjectsOf } from '../../query/presets.ts';
import { compareIds, parseQueryLink } from '../../query/query-link.ts';
import type { Condition, Query, Subject } from '../../query/query.ts';
import type { QueryIssue } from '../../query/query-issue.ts';
import type { PlaceText } from '../../query/read-place.ts';
import type { AskEngine } from '../../services/ask/ask-engine.ts';
import type { QuestionKeeper } from '../../services/ask/question-keeper.ts';
import type { DrawingKeeper } from '../../services/drawing-keeper.ts';
import type { AppState } from '../../state/app-state.ts';
import { createStore, type Store } from '../../state/store.ts';
import { AskData, type AskSources, type LayerReader } from './ask-data.ts';
import { comparisonOf, linkOf, resultOf } from './ask-result.ts';
import { AskRunner } from './ask-runner.ts';
import { type AskResult, type AskState, changeAsk, FIRST_ASK, type SubjectSlot, tellAsk, warnAsk } from './ask-state.ts';
import { mayBeInLink } from './question-link.ts';
import { SavedQuestions } from './saved-questions.ts';

/** Where asking keeps and looks up things of this device. */
export interface AskKeepers {
  readonly questions: QuestionKeeper;
  readonly drawings: DrawingKeeper;
  readonly layers: LayerReader;
}

/** What an answer that is replaced takes with it. */
const NOTHING_MORE = { thenAndNow: null, comparison: null, areas: null, chosen: new Set<string>(), hovered: null, current: null, message: null, problem: null, run: { status: 'idle' } } as const;

/**
 * One person's questions to the map: the question under the hand, its answer, kept questions and comparisons. It outlives the
 * desk's element, so that a question is still there after a shape was drawn for it.
 */
export class AskSession {
  readonly state: Store<AskState> = createStore<AskState>(FIRST_ASK);
  readonly data: AskData;
  readonly saved: SavedQuestions;
  readonly #store: Store<AppState>;
  readonly #engine: AskEngine;
  readonly #drawings: DrawingKeeper;
  readonly #runner: AskRunner;
  /** The point asked from last. */
  #here: Position | null = null;
  /** The link this session wrote last: reading it back asks nothing anew. */
  #written: string | null = null;

  constructor(store: Store<AppState>, engine: AskEngine, { questions, drawings, layers }: AskKeepers) {
    this.#store = store;
    this.#engine = engine;
    this.#drawings = drawings;
    this.data = new AskData(store, this.state, layers);
    this.saved = new SavedQuestions(this.state, questions);
    this.#runner = new AskRunner(this.state);
    store.subscribe((state, previous) => this.#follow(state, previous));
    drawings.onChange(() => void readDrawings(store, drawings));
  }

  /** Called when the desk stands: reads what is kept, and answers the question of a link. */
  async start(sources: AskSources): Promise<void> {
    const isFirst = this.data.connect(sources);
    if (this.#store.get().tools.shelf.status === 'unread') await readDrawings(this.#store, this.#drawings);
    if (this.state.get().saved.status === 'unread') await this.saved.read();
    // One may have been imported since the desk was left.
    await this.data.readOwnLayers();
    const { here } = this.#store.get().tools;
    if (here && here !== this.#here) {
      // The point that "What is here?" told about is where the next question begins.
      this.edit(questionFrom(here));
      await this.ask();
    } else if (isFirst || this.#store.get().ask !== this.#written) await this.#openLink(this.#store.get().ask);
    this.#here = here;
  }

  tell(key: AskKey, values: TextValues = {}): void {
    tellAsk(this.state, key, values);
  }

  warn(key: AskKey, values: TextValues = {}): void {
    warnAsk(this.state, key, values);
  }

  /** Replaces the question; the answer stays until it is asked. */
  edit(query: Query): void {
    const { run } = this.state.get();
    this.#change({ query, run: run.status === 'running' ? run : { status: 'idle' }, message: null, problem: null });
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
    const result = await this.#answer(query);
    if (!result) return null;
    this.#change({ ...NOTHING_MORE, result });
    const link = linkOf(result);
    this.#written = mayBeInLink(link) ? link : null;
    setAskLink(this.#store, this.#written);
    return result;
  }

  cancel(): void {
    this.#runner.cancel();
  }

  /** Counts the answer by sub-district, and adds up a figure. */
  async countByArea(property: string | null): Promise<void> {
    const { result } = this.state.get();
    if (!result) return;
    const counted = await this.#runner.run((signal, onProgress) =>
      this.#engine.statistics(this.data.layers, result.query, 'subdistricts', property, { signal, onProgress, ...this.#device() }),
    );
    if (!counted) return;
    if (counted.ok) this.#change({ areas: { areas: counted.areas, property }, run: { status: 'idle' } });
    else this.#refuse(counted.issues);
  }

  /** Colours the sub-districts of the map by their counts, or stops. */
  shadeMap(isMapShaded: boolean): void {
    this.#change({ isMapShaded });
  }

  /** Reads conditions from text; true where they are the question now. */
  async useText(text: string): Promise<boolean> {
    const { target } = this.state.get().query;
    const read = await this.#runner.run((signal) => this.#engine.readCql2(target, text, { signal }));
    if (!read) return false;
    if (read.ok) this.edit(read.value);
    this.#change({ run: read.ok ? { status: 'idle' } : { status: 'refused', issues: read.issues } });
    return read.ok;
  }

  /** Reads a typed or pasted place; null where it was given up. */
  async readPlace(text: string): Promise<PlaceText | null> {
    const read = await this.#runner.run((signal) => this.#engine.readPlace(text, { signal }));
    if (read) this.#change({ run: { status: 'idle' } });
    return read;
  }

  choose(ids: Iterable<string>): void {
    this.#change({ chosen: new Set(ids) });
  }

  hover(hovered: string | null): void {
    if (hovered !== this.state.get().hovered) this.#change({ hovered });
  }

  /** Marks a record of the answer in list, table and map, until another is or with null none. */
  mark(current: string | null): void {
    if (current !== this.state.get().current) this.#change({ current });
  }

  /** Keeps the answered question under a name. */
  async save(name: string): Promise<void> {
    const { result } = this.state.get();
    if (result) await this.saved.keep(name, linkOf(result));
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
      answers.push(answer);
      if (answers[0]?.query.target !== answer.query.target) {
        this.#change({ run: { status: 'idle' } });
        this.warn('compare.other-layer', { name });
        return;
      }
    }
    const [a, b] = answers;
    if (a && b) this.#change({ comparison: comparisonOf([first.name, second.name], a, b), run: { status: 'idle' }, message: null, problem: null });
  }

  endComparison(): void {
    this.#change({ comparison: null });
  }

  #change(members: Partial<AskState>): void {
    changeAsk(this.state, members);
  }

  #refuse(issues: readonly QueryIssue[]): void {
    this.#change({ run: { status: 'refused', issues }, message: null });
  }

  /** Where the device is, for the one question it is asked with. */
  #device(): { readonly position?: { readonly point: Position; readonly accuracyMetres: number } } {
    const { position } = this.#store.get();
    if (!position) return {};
    const { point: [x, y], accuracyMetres } = position;
    return { position: { point: [x, y], accuracyMetres } };
  }

  #follow(state: AppState, previous: AppState): void {
    const { drawingFor } = this.state.get();
    const { undo, items } = state.tools.shelf;
    // Only what is drawn here can be undone here: drawings of other pages come without.
    if (drawingFor !== null && undo.length > previous.tools.shelf.undo.length) {
      const drawn = items.find(({ id }) => undo.at(-1)?.forget.includes(id));
      if (drawn) {
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
    const result = await this.#answer(query);
    if (!result) return;
    const difference = ids && compareIds(ids, result.rows.map(({ id }) => id));
    const changed = counts.certain !== result.counts.certain || counts.possible !== result.counts.possible || (difference !== null && difference.onlyThen.length + difference.onlyNow.length > 0);
    const thenAndNow = changed ? { version, then: counts, gone: difference?.onlyThen ?? null, come: difference?.onlyNow ?? null } : null;
    this.#change({ ...NOTHING_MORE, query, result, thenAndNow });
  }

  /** The answer to a question, loading what it speaks of; null where there is none, which is told. */
  async #answer(query: Query): Promise<AskResult | null> {
    const layers = [query.target, ...subjectsOf(query).flatMap((subject) => (subject.kind === 'feature' || subject.kind === 'layer' ? [subject.layer] : []))];
    const answer = await this.#runner.run(async (signal, onProgress) => {
      if (layers.some((layer) => layer === 'stations' || layer === 'places') && !(await this.data.loadPlaces())) return 'no-places';
      if (/":"(actual|target):/.test(JSON.stringify(query))) await this.data.loadFigures();
      signal.throwIfAborted();
      return this.#engine.query(this.data.layers, query, { signal, onProgress, ...this.#device() });
    });
    if (answer === 'no-places') this.#change({ run: { status: 'idle' } });
    else if (answer?.ok === true) return resultOf(query, answer, this.data.layers);
    else if (answer) this.#refuse(answer.issues);
    return null;
  }
}
