import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawWhenWhole } from '../../../../src/map/scene/draw-when-whole.ts';

/** What the waiting needs of a map; tests say what has arrived. */
function fakeMap(): { readonly map: MapLibreMap; readonly drawings: () => number; readonly read: Set<string>; readonly tiled: Set<string>; readonly load: () => void } {
  const read = new Set<string>();
  const tiled = new Set<string>();
  let drawings = 0;
  let loaded = false;
  let onLoad = (): void => undefined;
  const map = {
    triggerRepaint: () => {
      drawings += 1;
    },
    getSource: (id: string) => ({ loaded: () => read.has(id) }),
    isSourceLoaded: (id: string) => tiled.has(id),
    loaded: () => loaded,
    once: (_: 'load', listener: () => void) => (onLoad = listener),
  };
  return {
    map: map as unknown as MapLibreMap,
    drawings: () => drawings,
    read,
    tiled,
    load: () => {
      loaded = true;
      onLoad();
    },
  };
}

describe('drawWhenWhole', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('draws once to ask for the tiles when all data have been read, and once when all tiles are there', () => {
    const { map, drawings, read, tiled } = fakeMap();
    drawWhenWhole(map, ['base', 'marks']);
    read.add('base');
    map.triggerRepaint();
    expect(drawings()).toBe(0);
    read.add('marks');
    map.triggerRepaint();
    expect(drawings()).toBe(1);
    tiled.add('base');
    map.triggerRepaint();
    expect(drawings()).toBe(1);
    tiled.add('marks');
    map.triggerRepaint();
    expect(drawings()).toBe(2);
  });

  it('draws as before once the map has loaded, also while data are on their way again', () => {
    const { map, drawings, load } = fakeMap();
    drawWhenWhole(map, ['base']);
    load();
    expect(drawings()).toBe(0);
    map.triggerRepaint();
    expect(drawings()).toBe(1);
  });

  it('draws what there is after a while, where something never comes', () => {
    const { map, drawings, read } = fakeMap();
    drawWhenWhole(map, ['base', 'marks']);
    read.add('base');
    map.triggerRepaint();
    vi.runAllTimers();
    expect(drawings()).toBe(1);
    map.triggerRepaint();
    expect(drawings()).toBe(2);
  });

  it('draws nothing more after a while, where all has come', () => {
    const { map, drawings, load } = fakeMap();
    drawWhenWhole(map, ['base']);
    load();
    vi.runAllTimers();
    expect(drawings()).toBe(0);
  });
});
