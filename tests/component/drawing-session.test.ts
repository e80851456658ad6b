import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Drawing, DrawingKind } from '../../src/domain/drawing.ts';
import type { Geometry, Position } from '../../src/domain/geometry.ts';
import { circleOfRing } from '../../src/geo/shapes/circle-of-ring.ts';
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
type Pixels = readonly [number, number];
const ring = (...corners: readonly Pixels[]): readonly Pixels[] => [...corners, ...corners.slice(0, 1)];
/** The positions of a shape, the first ring of an area. */
const positionsOf = (geometry: Geometry | null): readonly Position[] => {
  if (geometry?.type === 'Point') return [geometry.coordinates];
  if (geometry?.type === 'LineString') return geometry.coordinates;
  if (geometry?.type === 'Polygon') return geometry.coordinates[0] ?? [];
  throw new Error('no shape of the tools');
};
const pixels = (): readonly Pixels[] =>
  positionsOf(session.edited).map(([x, y]) => {
    const point = map.project([x, y]);
    return [Math.round(point.x), Math.round(point.y)];
  });
const around = Array.from({ length: 32 }, (_, index): Pixels => [200 + 80 * Math.cos((index * Math.PI) / 16), 200 - 80 * Math.sin((index * Math.PI) / 16)]);

test.each<[DrawingKind, readonly Pixels[], { readonly from: Pixels; readonly to: Pixels; readonly moved: Pixels }]>([
  ['point', [[200, 200]], { from: [200, 200], to: [260, 140], moved: [260, 140] }],
  ['line', [[100, 200], [300, 200]], { from: [300, 200], to: [300, 100], moved: [300, 100] }],
  ['polygon', ring([100, 300], [300, 300], [200, 100]), { from: [300, 300], to: [340, 340], moved: [340, 340] }],
  ['rectangle', ring([100, 300], [300, 300], [300, 100], [100, 100]), { from: [300, 300], to: [340, 340], moved: [340, 340] }],
  ['circle', ring(...around), { from: [280, 200], to: [320, 200], moved: [320, 200] }],
])('a %s dragged by a real pointer moves, is put back by undo and moved again by redo', async (kind, corners, { from, to, moved }) => {
  const { at, drag, history } = await edit();
  const coordinates = corners.map(([x, y]) => at(x, y));
  const [first = [0, 0] satisfies Position] = coordinates;
  const geometry: Geometry = kind === 'point' ? { type: 'Point', coordinates: first } : kind === 'line' ? { type: 'LineString', coordinates } : { type: 'Polygon', coordinates: [coordinates] };
  session.edits(drawing({ id: '1', shape: { kind, geometry, circle: null } }));
  expect(history).toEqual({ canUndo: false, canRedo: false });
  const before = session.edited;
  await drag(from, to);
  await expect.poll(() => history.canUndo).toBe(true);
  const after = session.edited;
  expect(pixels().some(([x, y]) => Math.hypot(x - moved[0], y - moved[1]) < 10), JSON.stringify(pixels())).toBe(true);
  session.undo();
  expect(session.edited).toEqual(before);
  expect(history).toEqual({ canUndo: false, canRedo: true });
  session.redo();
  expect(session.edited).toEqual(after);
  expect(history).toEqual({ canUndo: true, canRedo: false });
});

test.each<[DrawingKind, readonly Pixels[]]>([
  ['point', []],
  ['line', [[100, 300], [100, 300]]],
  ['polygon', [[100, 300], [300, 300], [100, 300]]],
  ['rectangle', [[320, 330]]],
  ['circle', [[260, 260]]],
])('a %s drawn near a corner of another drawing begins exactly there', async (kind, presses) => {
  const corner: Position = [120.35, 36.09];
  const { press, drawn } = await edit([line(corner, [120.36, 36.1])]);
  session.draws(kind);
  const { x, y } = map.project(corner);
  await press(x + 6, y + 5);
  for (const [atX, atY] of presses) await press(atX, atY);
  if (kind === 'polygon') await userEvent.keyboard('{Enter}');
  await expect.poll(() => drawn).toHaveLength(1);
  const positions = positionsOf(drawn[0] ?? null);
  if (kind === 'rectangle') expect(positions).toContainEqual(corner);
  else if (kind === 'circle') {
    const [longitude = 0, latitude = 0] = circleOfRing(positions)?.centre ?? [];
    // The editor makes a ring of it, whose middle is the centre to within a centimetre.
    expect(Math.hypot(longitude - corner[0], latitude - corner[1])).toBeLessThan(1e-7);
  } else expect(positions[0]).toEqual(corner);
});
