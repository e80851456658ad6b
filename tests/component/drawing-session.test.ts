import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Drawing } from '../../src/domain/drawing.ts';
import type { Geometry, Position } from '../../src/domain/geometry.ts';
import { mapTokens } from '../../src/map/theme/map-tokens.ts';
import { DrawingSession } from '../../src/map/tools/drawing-session.ts';
import { drawing } from '../fixtures/drawing.ts';

setWorkerUrl(workerUrl);
let map: MapLibreMap;
let session: DrawingSession;
afterEach(() => {
  session.stop();
  map.remove();
  document.body.replaceChildren();
});

/** An editor on an empty map, and the places of the map under the pointer. */
async function edit(others: readonly Drawing[] = []) {
  const container = document.createElement('div');
  container.style.cssText = 'width: 400px; height: 400px';
  container.dataset['testid'] = 'map';
  document.body.append(container);
  map = new MapLibreMap({ container, style: { version: 8, sources: {}, layers: [] }, center: [120.35, 36.09], zoom: 14, fadeDuration: 0, attributionControl: false });
  await map.once('load');
  const drawn: Geometry[] = [];
  const history = { canUndo: false, canRedo: false };
  session = new DrawingSession(map, mapTokens.light, () => others, {
    onDrawn: (_kind, geometry) => drawn.push(geometry),
    onHistory: (canUndo, canRedo) => Object.assign(history, { canUndo, canRedo }),
  });
  const canvas = page.getByTestId('map');
  const at = (x: number, y: number): Position => map.unproject([x, y]).toArray();
  const drag = (from: readonly [number, number], to: readonly [number, number]): Promise<void> =>
    userEvent.dragAndDrop(canvas, canvas, { sourcePosition: { x: from[0], y: from[1] }, targetPosition: { x: to[0], y: to[1] }, steps: 8 });
  const press = (x: number, y: number): Promise<void> => userEvent.click(canvas, { position: { x, y } });
  return { at, drag, press, drawn, history };
}

const line = (...coordinates: Position[]): Drawing => drawing({ id: '1', shape: { kind: 'line', geometry: { type: 'LineString', coordinates }, circle: null } });
const pixels = (): readonly (readonly number[])[] => {
  const geometry = session.edited;
  if (geometry?.type !== 'LineString') throw new Error('no line under change');
  return geometry.coordinates.map(([x, y]) => {
    const point = map.project([x, y]);
    return [Math.round(point.x), Math.round(point.y)];
  });
};

test('a corner dragged by a real pointer moves, is put back by undo and moved again by redo', async () => {
  const { at, drag, history } = await edit();
  session.edits(line(at(100, 200), at(300, 200)));
  expect(history).toEqual({ canUndo: false, canRedo: false });
  await drag([300, 200], [300, 100]);
  await expect.poll(() => pixels()[1]?.[1]).toBeLessThan(110);
  const moved = pixels();
  await expect.poll(() => history.canUndo).toBe(true);
  session.undo();
  expect(pixels()).toEqual([[100, 200], [300, 200]]);
  expect(history.canRedo).toBe(true);
  session.redo();
  expect(pixels()).toEqual(moved);
});

test('a line drawn near a corner of another drawing begins exactly there', async () => {
  const corner: Position = [120.35, 36.09];
  const { press, drawn } = await edit([line(corner, [120.36, 36.1])]);
  session.draws('line');
  const { x, y } = map.project(corner);
  await press(x + 6, y + 5);
  await press(100, 300);
  await press(100, 300);
  await expect.poll(() => drawn).toHaveLength(1);
  const [geometry] = drawn;
  expect(geometry?.type === 'LineString' && geometry.coordinates[0]).toEqual(corner);
});
