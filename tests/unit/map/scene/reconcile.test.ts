import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type SceneMap } from '../../../../src/map/scene/apply.ts';
import { reconcile } from '../../../../src/map/scene/reconcile.ts';
import type { Scene } from '../../../../src/map/scene/scene.ts';

const data = (): GeoJSONSourceSpecification['data'] => ({ type: 'FeatureCollection', features: [] });
const source = (): GeoJSONSourceSpecification => ({ type: 'geojson', data: data() });
const line = (id: string, colour = '#000000'): LayerSpecification => ({
  id,
  type: 'line',
  source: 'a',
  paint: { 'line-color': colour },
});
const scene = (layers: readonly LayerSpecification[], more: Partial<Scene> = {}): Scene => ({
  sources: { a: source() },
  ...more,
  layers,
});

/** A map that only keeps the order of its layers and the ids of its sources. */
class OrderMap {
  readonly layers: string[] = [];
  readonly sources = new Set<string>();
  addSource(id: string): this {
    this.sources.add(id);
    return this;
  }
  removeSource(id: string): this {
    this.sources.delete(id);
    return this;
  }
  addLayer(layer: { id: string }, before?: string): this {
    this.layers.splice(before === undefined ? this.layers.length : this.layers.indexOf(before), 0, layer.id);
    return this;
  }
  removeLayer(id: string): this {
    this.layers.splice(this.layers.indexOf(id), 1);
    return this;
  }
  moveLayer(id: string, before?: string): this {
    this.removeLayer(id);
    return this.addLayer({ id }, before);
  }
}

describe('reconcile', () => {
  it('asks for nothing between equal scenes, whether or not they share references', () => {
    const one = scene([line('x')]);
    expect(reconcile(one, one)).toEqual([]);
    expect(reconcile(one, { ...one, layers: [line('x')] })).toEqual([]);
  });

  it('sends data only when its reference changed', () => {
    const one = scene([line('x')]);
    const same = { ...one, sources: { a: { ...source(), data: one.sources['a']?.data ?? data() } } };
    expect(reconcile(one, same)).toEqual([]);
    const fresh = data();
    expect(reconcile(one, { ...one, sources: { a: { type: 'geojson', data: fresh } } })).toEqual([
      { do: 'set-data', id: 'a', data: fresh },
    ]);
  });

  it('sets single properties, and unsets those that are gone', () => {
    const before = scene([{ ...line('x'), paint: { 'line-color': '#000000', 'line-width': 2 } } as LayerSpecification]);
    const after = { ...before, layers: [line('x', '#ffffff')] };
    expect(reconcile(before, after)).toEqual([
      { do: 'set-paint', id: 'x', name: 'line-color', value: '#ffffff' },
      { do: 'set-paint', id: 'x', name: 'line-width', value: undefined },
    ]);
  });

  it('builds a source with other options anew, with its layers', () => {
    const before = scene([line('x')]);
    const next: GeoJSONSourceSpecification = { ...source(), buffer: 8 };
    expect(reconcile(before, { ...before, sources: { a: next } })).toEqual([
      { do: 'remove-layer', id: 'x' },
      { do: 'remove-source', id: 'a' },
      { do: 'add-source', id: 'a', source: next },
      { do: 'add-layer', layer: line('x'), before: undefined },
    ]);
  });

  it('brings any order of layers into any other', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    fc.assert(
      fc.property(ids, ids, (from, to) => {
        const before = scene(from.map((id) => line(id)));
        const after = { ...before, layers: to.map((id) => line(id)) };
        const map = new OrderMap();
        map.layers.push(...from);
        apply(map as unknown as SceneMap, reconcile(before, after));
        expect(map.layers).toEqual(to);
      }),
    );
  });

  it('moves a single layer with a single command', () => {
    const before = scene(['a', 'b', 'c', 'd'].map((id) => line(id)));
    const after = { ...before, layers: ['a', 'd', 'b', 'c'].map((id) => line(id)) };
    expect(reconcile(before, after).filter((command) => command.do === 'move-layer').length).toBeLessThanOrEqual(2);
  });
});
