import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../../src/components/ur-map.ts';
import type { MapClickDetail, MapErrorDetail, MapMoveDetail, UrMap } from '../../src/components/ur-map.ts';
import { MIN_ZOOM } from '../../src/map/camera/map-limits.ts';
import type { Scene } from '../../src/map/scene/scene.ts';

const square: Scene = {
  sources: {
    a: {
      type: 'geojson',
      data: {
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: [[[120.3, 36.05], [120.45, 36.05], [120.45, 36.2], [120.3, 36.2], [120.3, 36.05]]] },
      },
    },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#0000ff' } },
    { id: 'square', type: 'fill', source: 'a', paint: { 'fill-color': '#ff0000' } },
  ],
};

let map: UrMap;
let moves: MapMoveDetail[];

function once<T>(name: string): Promise<T> {
  return new Promise((resolve) => {
    map.addEventListener(name, (event) => resolve((event as CustomEvent<T>).detail), { once: true });
  });
}

const canvas = (): HTMLCanvasElement => {
  const found = map.shadowRoot?.querySelector('canvas');
  if (!found) throw new Error('the map has no canvas');
  return found;
};

beforeEach(() => {
  moves = [];
  map = document.createElement('ur-map');
  map.style.width = '400px';
  map.style.height = '300px';
  map.locale = { 'Map.Title': '市北更新图' };
  map.addEventListener('ur-map-move', (event) => moves.push((event as CustomEvent<MapMoveDetail>).detail));
});

afterEach(() => map.remove());

it('says where it looks before anything is drawn, so that the first scene can be made for it', async () => {
  document.body.append(map);
  await vi.waitFor(() => expect(moves).toHaveLength(1));
  expect(moves[0]).toMatchObject({ viewport: { width: 400, height: 300 }, byUser: false });
  expect(map.shadowRoot?.querySelector('canvas')).toBeNull();
});

it('tells no wider view than it can show: where panels leave too little room for the district, the least zoom', async () => {
  map.scene = square;
  map.padding = { top: 20, right: 16, bottom: 200, left: 16 };
  const ready = once('ur-map-ready');
  document.body.append(map);
  await ready;
  expect(map.drawn?.getZoom()).toBe(MIN_ZOOM);
  expect(moves.map(({ camera }) => camera.zoom)).toEqual(moves.map(() => MIN_ZOOM));
});

it('draws the scene, and names its canvas', async () => {
  map.scene = square;
  const ready = once('ur-map-ready');
  document.body.append(map);
  await ready;
  expect(canvas().getAttribute('aria-label')).toBe('市北更新图');
  expect(canvas().tabIndex).toBe(0);
});

it('tells a camera move of its owner from one of the user', async () => {
  map.scene = square;
  const ready = once('ur-map-ready');
  document.body.append(map);
  await ready;
  moves.length = 0;
  map.camera = { center: [120.37, 36.11], zoom: 14 };
  await vi.waitFor(() => expect(moves.at(-1)?.camera.zoom).toBeCloseTo(14, 6));
  expect(moves.every(({ byUser }) => !byUser)).toBe(true);
  map.focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(moves.at(-1)?.byUser).toBe(true));
  expect(moves.at(-1)?.camera.center[0]).toBeGreaterThan(120.37);
});

it('answers Enter with what stands in the middle', async () => {
  map.scene = square;
  map.camera = { center: [120.37, 36.11], zoom: 14 };
  map.targets = [
    { ids: ['middle', 'under'], position: [120.37, 36.11], rise: 0 },
    { ids: ['far'], position: [120.39, 36.11], rise: 0 },
  ];
  const ready = once('ur-map-ready');
  document.body.append(map);
  await ready;
  const click = once<MapClickDetail>('ur-map-click');
  map.focus();
  await userEvent.keyboard('{Enter}');
  expect((await click).ids).toEqual(['middle', 'under']);
});

it('answers a click on its way to making room for a panel by where the mark stands then', async () => {
  map.scene = square;
  map.camera = { center: [120.37, 36.11], zoom: 14 };
  map.targets = [{ ids: ['middle'], position: [120.37, 36.11], rise: 0 }];
  const ready = once('ur-map-ready');
  document.body.append(map);
  await ready;
  map.padding = { top: 0, right: 200, bottom: 0, left: 0 };
  await map.updateComplete;
  expect(map.drawn?.isMoving()).toBe(true);
  // It has hardly moved: the mark is still near the middle, a hundred pixels from where it is going.
  const click = once<MapClickDetail>('ur-map-click');
  map.focus();
  await userEvent.keyboard('{Enter}');
  expect((await click).ids).toEqual(['middle']);
});

it('builds itself anew when it comes back to the page', async () => {
  map.scene = square;
  let ready = once('ur-map-ready');
  document.body.append(map);
  await ready;
  map.remove();
  ready = once('ur-map-ready');
  document.body.append(map);
  await ready;
  expect(canvas().isConnected).toBe(true);
});

it('says that the browser cannot draw maps', async () => {
  const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  map.scene = square;
  const failed = once<MapErrorDetail>('ur-map-error');
  document.body.append(map);
  expect((await failed).kind).toBe('webgl');
  getContext.mockRestore();
});
