import { describe, expect, test } from 'vitest';
import { deleteDrawing } from '../../../src/actions/delete-drawing.ts';
import { keepShape, MOST_NAME_CHARACTERS } from '../../../src/actions/keep-shape.ts';
import { readDrawings } from '../../../src/actions/read-drawings.ts';
import { redoDrawingEdit } from '../../../src/actions/redo-drawing-edit.ts';
import { restyleDrawing } from '../../../src/actions/restyle-drawing.ts';
import { saveDrawingsAgain } from '../../../src/actions/save-drawings-again.ts';
import { undoDrawingEdit } from '../../../src/actions/undo-drawing-edit.ts';
import type { DrawnShape } from '../../../src/domain/drawing.ts';
import type { Geometry } from '../../../src/domain/geometry.ts';
import { appStore } from '../../fixtures/app-store.ts';
import { drawing } from '../../fixtures/drawing.ts';
import { drawingKeeper } from '../../fixtures/drawing-keeper.ts';

const look = { name: 'My line', colour: 'rose', dashed: true } as const;
const line: DrawnShape = { kind: 'line', geometry: { type: 'LineString', coordinates: [[120.35, 36.09], [120.36, 36.1]] }, circle: null };
const shaped = (geometry: unknown): DrawnShape => ({ kind: 'polygon', geometry: geometry as Geometry, circle: null });
const polygon = (...ring: readonly (readonly number[])[]): DrawnShape => shaped({ type: 'Polygon', coordinates: [ring] });

describe('keeping drawings', () => {
  test('a drawing is kept, changed, deleted, and each step undone and done again', async () => {
    const store = appStore();
    const keeper = drawingKeeper();
    const names = (): string[] => [...keeper.kept.values()].map(({ name }) => name);
    const result = await keepShape(store, keeper, line, look);
    if (!result.ok) throw new Error(result.problem);
    await restyleDrawing(store, keeper, result.id, { name: '  Renamed ' });
    await deleteDrawing(store, keeper, result.id);
    expect(names()).toEqual([]);
    await undoDrawingEdit(store, keeper);
    expect(names()).toEqual(['Renamed']);
    await undoDrawingEdit(store, keeper);
    expect(names()).toEqual(['My line']);
    await redoDrawingEdit(store, keeper);
    await redoDrawingEdit(store, keeper);
    expect(names()).toEqual([]);
    expect(await redoDrawingEdit(store, keeper)).toBe(false);
    for (let step = 0; step < 3; step++) await undoDrawingEdit(store, keeper);
    expect(await undoDrawingEdit(store, keeper)).toBe(false);
    expect(store.get().tools.shelf.items).toEqual([...keeper.kept.values()]);
  });

  test('a new edit makes what was undone unreachable', async () => {
    const store = appStore();
    const keeper = drawingKeeper();
    await keepShape(store, keeper, line, look);
    await undoDrawingEdit(store, keeper);
    await keepShape(store, keeper, line, { ...look, name: 'Other' });
    expect(store.get().tools.shelf.redo).toEqual([]);
  });

  test('an empty name is not taken, a long one is cut, no change is no edit', async () => {
    const keeper = drawingKeeper(drawing({ id: '1', name: 'Old' }));
    const store = appStore();
    await readDrawings(store, keeper);
    await restyleDrawing(store, keeper, '1', { name: '   ' });
    expect(store.get().tools.shelf.undo).toEqual([]);
    await restyleDrawing(store, keeper, '1', { name: '字'.repeat(500) });
    expect(keeper.kept.get('1')?.name).toHaveLength(MOST_NAME_CHARACTERS);
    expect(await restyleDrawing(store, keeper, 'unknown', { name: 'x' })).toBe(false);
  });

  // The bad inputs of drawing: each is told by its code and leaves everything as it was.
  test.each([
    ['self-crossing', polygon([120.35, 36.09], [120.36, 36.1], [120.36, 36.09], [120.35, 36.1], [120.35, 36.09])],
    ['zero-area', polygon([120.35, 36.09], [120.36, 36.09], [120.37, 36.09], [120.35, 36.09])],
    ['unclosed-ring', polygon([120.35, 36.09], [120.36, 36.09], [120.36, 36.1], [120.35, 36.1])],
    ['not-a-number', polygon([120.35, 36.09], [Number.NaN, 36.09], [120.36, 36.1], [120.35, 36.09])],
    ['out-of-range', polygon([120.35, 36.09], [520.36, 36.09], [120.36, 36.1], [120.35, 36.09])],
    ['crosses-antimeridian', polygon([179, 36], [-179, 36], [-179, 37], [179, 36])],
    ['empty', shaped({ type: 'Polygon', coordinates: [] })],
    ['empty', shaped({ type: 'LineString', coordinates: [] })],
    ['too-few-vertices', shaped({ type: 'LineString', coordinates: [[120.35, 36.09], [120.35, 36.09]] })],
    ['unsupported-type', shaped({ type: 'GeometryCollection', geometries: [] })],
    ['too-many-vertices', shaped({ type: 'LineString', coordinates: Array.from({ length: 1_000_000 }, (_, i) => [120 + i * 1e-7, 36]) })],
  ])('%s is refused', async (problem, shape) => {
    const store = appStore();
    const keeper = drawingKeeper();
    const before = store.get();
    expect(await keepShape(store, keeper, shape, look)).toEqual({ ok: false, problem });
    expect(store.get()).toBe(before);
    expect(keeper.kept.size).toBe(0);
  });

  test('heights and doubled corners are dropped, for they mean nothing here', async () => {
    const store = appStore();
    const keeper = drawingKeeper();
    const shape = shaped({ type: 'LineString', coordinates: [[120.35, 36.09, 12], [120.35, 36.09, 12], [120.36, 36.1, 14]] });
    expect((await keepShape(store, keeper, shape, look)).ok).toBe(true);
    expect([...keeper.kept.values()][0]?.shape.geometry).toEqual(line.geometry);
  });

  test('a polygon with 5,000 holes is kept', async () => {
    const square = (x: number, y: number, side: number): number[][] => [[x, y], [x, y + side], [x + side, y + side], [x + side, y], [x, y]];
    const holes = Array.from({ length: 5000 }, (_, i) => square(120.3 + (i % 100) * 0.001 + 1e-4, 36 + Math.floor(i / 100) * 0.001 + 1e-4, 5e-4));
    const result = await keepShape(appStore(), drawingKeeper(), shaped({ type: 'Polygon', coordinates: [square(120.3, 36, 0.1).reverse(), ...holes] }), look);
    expect(result.ok).toBe(true);
  });
});

describe('where the device does not keep', () => {
  test('a new drawing stays on the page, unsaved, and is saved later', async () => {
    const store = appStore();
    const keeper = drawingKeeper();
    keeper.failure = 'full';
    const result = await keepShape(store, keeper, line, look);
    expect(result).toMatchObject({ ok: true, kept: false });
    const { items, unsaved, failure } = store.get().tools.shelf;
    expect(items).toHaveLength(1);
    expect(unsaved).toEqual(items.map(({ id }) => id));
    expect(failure).toEqual({ doing: 'keep', why: 'full' });
    expect(await saveDrawingsAgain(store, keeper)).toBe(false);
    keeper.failure = null;
    expect(await saveDrawingsAgain(store, keeper)).toBe(true);
    expect(store.get().tools.shelf).toMatchObject({ unsaved: [], failure: null });
    expect(store.get().tools.shelf.undo).toHaveLength(1);
    expect([...keeper.kept.values()]).toEqual(store.get().tools.shelf.items);
  });

  test('a deletion changes nothing, unless the drawing was never kept', async () => {
    const keeper = drawingKeeper(drawing({ id: '1' }));
    const store = appStore();
    await readDrawings(store, keeper);
    keeper.failure = 'blocked';
    expect(await deleteDrawing(store, keeper, '1')).toBe(false);
    expect(store.get().tools.shelf).toMatchObject({ items: [{ id: '1' }], failure: { doing: 'forget', why: 'blocked' }, undo: [] });
    const unsaved = await keepShape(store, keeper, line, look);
    if (!unsaved.ok) throw new Error(unsaved.problem);
    await deleteDrawing(store, keeper, unsaved.id);
    expect(store.get().tools.shelf.items.map(({ id }) => id)).toEqual(['1']);
    expect(store.get().tools.shelf.unsaved).toEqual([]);
  });

  test('a failed reading is told, and a later one keeps what was not saved meanwhile', async () => {
    const keeper = drawingKeeper(drawing({ id: '1' }));
    const store = appStore();
    keeper.failure = 'waiting';
    await readDrawings(store, keeper);
    expect(store.get().tools.shelf).toMatchObject({ status: 'ready', items: [], failure: { doing: 'read', why: 'waiting' } });
    await keepShape(store, keeper, line, look);
    keeper.failure = null;
    await readDrawings(store, keeper);
    expect(store.get().tools.shelf.items).toHaveLength(2);
    expect(store.get().tools.shelf.failure).toMatchObject({ doing: 'keep' });
  });
});
