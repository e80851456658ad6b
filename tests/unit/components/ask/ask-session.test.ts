import { afterEach, describe, expect, test, vi } from 'vitest';
import { changeDrawings } from '../../../../src/actions/change-drawings.ts';
import { closeDesk } from '../../../../src/actions/close-desk.ts';
import { showHere } from '../../../../src/actions/show-here.ts';
import { openDesk } from '../../../../src/actions/open-desk.ts';
import { AskSession } from '../../../../src/components/ask/ask-session.ts';
import type { AskResult } from '../../../../src/components/ask/ask-state.ts';
import type { Subject } from '../../../../src/query/query.ts';
import type { AppState } from '../../../../src/state/app-state.ts';
import { appStore } from '../../../fixtures/app-store.ts';
import { askReady, askSources } from '../../../fixtures/ask/ask-world.ts';
import { directEngine } from '../../../fixtures/ask/direct-engine.ts';
import { layerReader, ownLayer } from '../../../fixtures/ask/layer-reader.ts';
import { questionKeeper } from '../../../fixtures/ask/question-keeper.ts';
import { drawing } from '../../../fixtures/drawing.ts';
import { drawingKeeper } from '../../../fixtures/drawing-keeper.ts';

async function begin(state: Partial<AppState> = {}) {
  const store = appStore({ ...askReady, ...state });
  const engine = directEngine();
  const keepers = { questions: questionKeeper(), drawings: drawingKeeper(), layers: layerReader() };
  const sources = askSources();
  const session = new AskSession(store, engine, keepers);
  await session.start(sources);
  return { store, engine, keepers, sources, session, state: () => session.state.get() };
}

const verdicts = (result: AskResult | null): readonly string[] => (result?.rows ?? []).map(({ id, certain }) => `${id} ${certain ? 'certain' : 'possible'}`);
const historic: Subject = { kind: 'layer', layer: 'sites', where: { op: 'in', property: 'theme', values: ['historic'], ignoreCase: false } };
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};
afterEach(() => vi.useRealTimers());

describe('a question', () => {
  test('is answered with certain, possible and left out, and the link says so', async () => {
    const { session, store, state } = await begin();
    const result = await session.ask();
    expect(verdicts(result)).toEqual(['a certain', 'b possible']);
    expect(result?.leftOut.map(({ id }) => id)).toEqual(['nowhere']);
    expect(state()).toMatchObject({ run: { status: 'idle' }, thenAndNow: null });
    expect(store.get().ask).toMatch(/^2~sites~2024-03-01~1\.1~a,b~/);
  });

  test('keeps its answer while it is changed, until it is asked anew', async () => {
    const { session, state } = await begin();
    const result = await session.ask();
    session.choose(['a']);
    session.mark('a');
    session.edit({ ...state().query, where: { op: 'distance', metres: 1200, subject: historic } });
    expect(state().result).toBe(result);
    await session.ask();
    expect(state()).toMatchObject({ chosen: new Set(), current: null });
    expect(verdicts(state().result)).toEqual(['a certain', 'b certain', 'far certain']);
  });

  test('grows by parts, and a place goes into the part it is for', async () => {
    const { session, state } = await begin();
    session.edit({ target: 'sites', where: null, nearest: { count: 2, subject: historic } });
    session.addPart([], { op: 'distance', metres: 300, subject: historic });
    session.addPart([], { op: 'isNull', property: 'campaign' });
    expect(state().query.where).toMatchObject({ op: 'and', args: [{ op: 'distance' }, { op: 'isNull' }] });
    session.setSubject([0], { kind: 'position' });
    session.setSubject('nearest', { kind: 'position' });
    expect(state().query).toMatchObject({ where: { args: [{ subject: { kind: 'position' } }, {}] }, nearest: { subject: { kind: 'position' } } });
    session.editPart([0], null);
    expect(state().query.where).toEqual({ op: 'isNull', property: 'campaign' });
  });

  test('from “What is here?” begins at that point', async () => {
    const { session, store, sources, state } = await begin();
    showHere(store, [120.35, 36.09]);
    openDesk(store, 'ask');
    await session.start(sources);
    expect(state().query.where).toMatchObject({ op: 'distance', metres: 500, subject: { geometry: { coordinates: [120.35, 36.09] } } });
    expect(verdicts(state().result)).toEqual(['gate certain', 'a certain', 'b certain']);
  });

  test('as text replaces the conditions; one with an error leaves them and says where', async () => {
    const { session, state } = await begin();
    const { query } = state();
    expect(await session.useText('theme =')).toBe(false);
    expect(state()).toMatchObject({ query, run: { status: 'refused', issues: [{ code: 'syntax', position: 7 }] } });
    expect(await session.useText("theme = 'historic'")).toBe(true);
    expect(verdicts(await session.ask())).toEqual(['gate certain']);
  });
});

describe('an answer on its way', () => {
  test('says nothing at first, then that it works, then offers to give up; giving up keeps what was there', async () => {
    vi.useFakeTimers();
    const { session, engine, state } = await begin();
    const before = await session.ask();
    engine.held = true;
    const asked = session.ask();
    expect(state().run).toEqual({ status: 'running', wait: 'short', share: null });
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().run).toMatchObject({ wait: 'told' });
    engine.progress(30, 120);
    expect(state().run).toEqual({ status: 'running', wait: 'told', share: 0.25 });
    await vi.advanceTimersByTimeAsync(4000);
    expect(state().run).toMatchObject({ wait: 'cancellable' });
    session.cancel();
    expect(await asked).toBeNull();
    expect(state()).toMatchObject({ run: { status: 'idle' }, message: { key: 'run.cancelled' } });
    expect(state().result).toBe(before);
  });

  test('is given up, untold, for another question and when the desk closes', async () => {
    const { session, engine, store, state } = await begin();
    engine.held = true;
    const first = session.ask();
    await settle();
    const second = session.ask();
    expect(await first).toBeNull();
    expect(state()).toMatchObject({ run: { status: 'running' }, message: null });
    await settle();
    engine.go();
    expect(verdicts(await second)).toEqual(['a certain', 'b possible']);
    const third = session.ask();
    await settle();
    closeDesk(store);
    expect(await third).toBeNull();
  });

  test('that fails is told, and the earlier answer stays', async () => {
    const { session, engine, state } = await begin();
    const before = await session.ask();
    engine.failure = new Error('the worker did not arrive');
    expect(await session.ask()).toBeNull();
    expect(state().run).toEqual({ status: 'failed' });
    expect(state().result).toBe(before);
  });

  test('that waits for a file which never comes can be given up', async () => {
    const { session, sources, state } = await begin();
    Object.assign(sources.search, { places: () => new Promise(() => undefined) });
    session.edit({ target: 'stations', where: null, nearest: null });
    const asked = session.ask();
    await settle();
    session.cancel();
    expect(await asked).toBeNull();
    expect(state().run).toEqual({ status: 'idle' });
  });
});

describe('a link', () => {
  const asked = "1~sites~2023-01-01~2.0~gate,gone~theme%20%3D%20'parking'%20AND%20year%20%3D%202024";

  test('answers with the data of now and names what came and went', async () => {
    const { state } = await begin({ ask: asked });
    expect(state().thenAndNow).toEqual({ version: '2023-01-01', then: { certain: 2, possible: 0 }, gone: ['gate', 'gone'], come: ['a', 'b', 'far', 'nowhere'] });
    expect(state().message).toBeNull();
  });

  test('to a layer that is gone is refused, and question and answer stay', async () => {
    const { session, store, state } = await begin();
    const before = await session.ask();
    const { query } = state();
    store.update((app) => ({ ...app, ask: '2~mine~2025-01-01~1.0~*~' }));
    await settle();
    expect(state()).toMatchObject({ query, run: { status: 'refused', issues: [{ code: 'layer-gone', values: { layer: 'mine' } }] } });
    expect(state().result).toBe(before);
  });

  test('that is damaged is refused', async () => {
    const { state } = await begin({ ask: '9~what' });
    expect(state().run).toMatchObject({ status: 'refused', issues: [{ code: 'broken-link' }] });
  });

  test('this session wrote itself asks nothing anew', async () => {
    const { session, engine, store, sources } = await begin();
    await session.ask();
    const count = engine.asked.length;
    closeDesk(store);
    openDesk(store, 'ask');
    await session.start(sources);
    expect(engine.asked).toHaveLength(count);
  });
});

describe('drawings', () => {
  test('what is drawn for a place becomes the place, and the desk comes back', async () => {
    const { session, store, keepers, state } = await begin();
    session.edit({ target: 'sites', where: { op: 'distance', metres: 100, subject: historic }, nearest: null });
    session.draw([], 'line');
    expect(store.get()).toMatchObject({ desk: 'draw', tools: { drawing: 'line' } });
    await changeDrawings(store, keepers.drawings, { keep: [drawing({ id: '7' })], forget: [] });
    expect(store.get().desk).toBe('ask');
    expect(state()).toMatchObject({ drawingFor: null, query: { where: { subject: { kind: 'feature', layer: 'drawings', id: '7' } } } });
    expect(verdicts(await session.ask())).toEqual(['gate certain']);
  });

  test('one that another page drew meanwhile is not taken for it, and is there to be asked about', async () => {
    const { session, store, keepers, state } = await begin();
    session.draw([2], 'line');
    keepers.drawings.kept.set('9', drawing({ id: '9' }));
    keepers.drawings.changedElsewhere();
    await vi.waitFor(() => expect(store.get().tools.shelf.items).toHaveLength(1));
    expect(state().drawingFor).toEqual([2]);
    closeDesk(store);
    expect(state().drawingFor).toBeNull();
    session.edit({ target: 'drawings', where: { op: 'distance', metres: 50, subject: historic }, nearest: null });
    expect(verdicts(await session.ask())).toEqual(['9 certain']);
  });
});

describe('imported layers', () => {
  test('are asked about by their columns and asked from, whole or one row, and carry their names', async () => {
    const { session, sources, keepers, state } = await begin();
    expect(session.data.ownLayerIds).toEqual([]);
    keepers.layers.kept.push(ownLayer('shops', [{ id: 1, geometry: { type: 'Point', coordinates: [120.35, 36.09] }, properties: { 名称: '面馆', seats: 40 } }, { id: 2, geometry: null, properties: { 名称: '', seats: 90 } }]));
    await session.start(sources);
    expect(session.data.ownLayerIds).toEqual(['own-shops']);
    expect(session.data.layers.get('own-shops')?.name).toBe('Shops');
    session.edit({ target: 'own-shops', where: null, nearest: null });
    await session.useText('seats > 30 AND S_DWITHIN(geometry, FEATURE(\'sites\', \'gate\'), 50)');
    const result = await session.ask();
    expect(verdicts(result)).toEqual(['1 certain']);
    expect(result?.leftOut.map(({ properties }) => properties['name'])).toEqual(['Shops 2']);
    session.edit({ target: 'sites', where: { op: 'distance', metres: 250, subject: { kind: 'layer', layer: 'own-shops', where: null } }, nearest: null });
    expect(verdicts(await session.ask())).toEqual(['gate certain', 'a certain', 'b possible']);
    keepers.layers.kept.length = 0;
    await session.start(sources);
    expect(await session.ask()).toBeNull();
    expect(state().run).toMatchObject({ status: 'refused', issues: [{ code: 'layer-gone' }] });
  });

  test('that cannot be read are told, and the rest works', async () => {
    const { session, sources, keepers, state } = await begin();
    keepers.layers.failure = 'blocked';
    await session.start(sources);
    expect(state().problem).toMatchObject({ key: 'problem.own-layers' });
    expect(verdicts(await session.ask())).toEqual(['a certain', 'b possible']);
  });
});

describe('figures and areas', () => {
  test('numbers of the documents arrive, with units, and are added up by sub-district, certain apart from possible', async () => {
    const { session, state } = await begin();
    await session.ask();
    await session.data.loadFigures();
    expect(state().figures).toBe('ready');
    expect(session.data.figureNames).toEqual(['actual:new-parking-spaces']);
    expect(session.data.unitOf('actual:new-parking-spaces')).toBe('count');
    await session.countByArea('actual:new-parking-spaces');
    expect(state().areas?.areas.map(({ id, count, sum }) => ({ id, count, sum }))).toEqual([
      { id: 'subdistrict:1', count: { certain: 1, possible: 1 }, sum: { certain: 100, possible: 40 } },
      { id: 'subdistrict:2', count: { certain: 0, possible: 1 }, sum: { certain: 0, possible: 40 } },
    ]);
  });

  test('numbers that do not arrive are told, and asked for again', async () => {
    const { session, sources, state } = await begin();
    sources.broken.add('records');
    await session.data.loadFigures();
    expect(state().figures).toBe('failed');
    sources.broken.clear();
    await session.useText("\"actual:new-parking-spaces\" > 50");
    expect(verdicts(await session.ask())).toEqual(['a certain']);
  });

  test('stations that do not arrive are told, and the question stays', async () => {
    const { session, sources, state } = await begin();
    sources.broken.add('places');
    session.edit({ target: 'sites', where: { op: 'distance', metres: 500, subject: { kind: 'layer', layer: 'stations', where: null } }, nearest: null });
    expect(await session.ask()).toBeNull();
    expect(state()).toMatchObject({ run: { status: 'idle' }, problem: { key: 'problem.places' } });
    sources.broken.clear();
    expect(verdicts(await session.ask())).toEqual(['gate certain', 'a certain', 'b certain']);
  });
});

describe('kept questions', () => {
  test('are kept, renamed, deleted, brought back and opened', async () => {
    const { session, keepers, state } = await begin();
    await session.ask();
    await session.save('Parking');
    const [question] = state().saved.items;
    if (!question) throw new Error('nothing kept');
    await session.saved.rename(question, 'Near the gate');
    expect([...keepers.questions.kept.values()].map(({ name }) => name)).toEqual(['Near the gate']);
    const [renamed = question] = state().saved.items;
    await session.saved.remove(renamed);
    expect(keepers.questions.kept.size).toBe(0);
    await session.saved.restore();
    expect(state().saved).toMatchObject({ items: [{ name: 'Near the gate' }], deleted: [] });
    session.edit({ target: 'stations', where: null, nearest: null });
    await session.open(renamed);
    expect(state()).toMatchObject({ query: { target: 'sites' }, thenAndNow: null });
  });

  test('that the device does not keep or forget stay as they were, with the reason', async () => {
    const { session, keepers, state } = await begin();
    await session.ask();
    keepers.questions.failure = 'full';
    await session.save('Parking');
    expect(state().saved).toMatchObject({ items: [], failure: 'full' });
    keepers.questions.failure = null;
    await session.save('Parking');
    keepers.questions.failure = 'blocked';
    const [question] = state().saved.items;
    if (question) await session.saved.remove(question);
    expect(state().saved).toMatchObject({ items: [{ name: 'Parking' }], deleted: [], failure: 'blocked' });
  });

  test('kept by another page appear', async () => {
    const { keepers, state } = await begin();
    keepers.questions.kept.set('1', { id: '1', name: 'Other', asked: '2~sites~1~0.0~~', createdAt: 1, changedAt: 1 });
    keepers.questions.changedElsewhere();
    await vi.waitFor(() => expect(state().saved.items).toHaveLength(1));
  });

  test('are set against each other: only one, both, only the other; other layers cannot be', async () => {
    const { session, state } = await begin();
    const keep = async (name: string, text: string, target = 'sites'): Promise<void> => {
      session.edit({ target, where: null, nearest: null });
      await session.useText(text);
      await session.ask();
      await session.save(name);
    };
    await keep('near', "S_DWITHIN(geometry, FEATURE('sites', 'gate'), 250)");
    await keep('lots', "theme = 'parking'");
    await keep('stations', '', 'stations');
    const [near, lots, stations] = state().saved.items;
    if (!near || !lots || !stations) throw new Error('three were kept');
    await session.compare(near, lots);
    const ids = (rows: readonly { readonly id: string }[] | undefined) => rows?.map(({ id }) => id);
    const { comparison } = state();
    expect([ids(comparison?.onlyFirst), ids(comparison?.both), ids(comparison?.onlySecond)]).toEqual([['gate'], ['a', 'b'], ['far', 'nowhere']]);
    expect(comparison).toMatchObject({ names: ['near', 'lots'], target: 'sites' });
    await session.compare(near, stations);
    expect(state()).toMatchObject({ problem: { key: 'compare.other-layer', values: { name: 'stations' } }, run: { status: 'idle' } });
    session.endComparison();
    expect(state().comparison).toBeNull();
  });
});
