import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Command } from './command.ts';
import { sameValue } from './same-value.ts';
import type { Scene, SceneSource } from './scene.ts';

const EVERY_ZOOM = { min: 0, max: 24 };

/** Changes of the options of a source, other than its data, need a new source. */
function sameOptions(a: SceneSource, b: SceneSource): boolean {
  return sameValue({ ...a, data: null }, { ...b, data: null });
}

const sourceOf = (layer: LayerSpecification): string | null => ('source' in layer ? layer.source : null);
const filterOf = (layer: LayerSpecification): FilterSpecification | undefined =>
  'filter' in layer ? layer.filter : undefined;

function changedProperties(
  command: 'set-paint' | 'set-layout',
  id: string,
  before: object | undefined,
  after: object | undefined,
): Command[] {
  if (before === after) return [];
  const was = new Map<string, unknown>(Object.entries(before ?? {}));
  const is = new Map<string, unknown>(Object.entries(after ?? {}));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => !sameValue(was.get(name), is.get(name)))
    .map((name) => ({ do: command, id, name, value: is.get(name) }));
}

function layerChanges(before: LayerSpecification, after: LayerSpecification): Command[] {
  if (before === after) return [];
  const { id } = after;
  const commands: Command[] = [];
  const min = after.minzoom ?? EVERY_ZOOM.min;
  const max = after.maxzoom ?? EVERY_ZOOM.max;
  if (min !== (before.minzoom ?? EVERY_ZOOM.min) || max !== (before.maxzoom ?? EVERY_ZOOM.max)) {
    commands.push({ do: 'set-zoom-range', id, min, max });
  }
  const filter = filterOf(after);
  if (!sameValue(filterOf(before), filter)) commands.push({ do: 'set-filter', id, filter });
  commands.push(...changedProperties('set-layout', id, before.layout, after.layout));
  commands.push(...changedProperties('set-paint', id, before.paint, after.paint));
  return commands;
}

/** Puts the layers that stay into their new order, moving only those that stand wrong, then adds the new ones. */
function orderChanges(staying: readonly string[], after: readonly LayerSpecification[]): Command[] {
  const commands: Command[] = [];
  const order = [...staying];
  // From the top down, so that the layer above is always already in its place.
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const layer = after[index];
    if (layer === undefined) continue;
    const before = after[index + 1]?.id;
    const target = before === undefined ? order.length : order.indexOf(before);
    const at = order.indexOf(layer.id);
    if (at === -1) {
      commands.push({ do: 'add-layer', layer, before });
      order.splice(target, 0, layer.id);
    } else if (at !== target - 1) {
      commands.push({ do: 'move-layer', id: layer.id, before });
      order.splice(at, 1);
      order.splice(before === undefined ? order.length : order.indexOf(before), 0, layer.id);
    }
  }
  return commands;
}

/**
 * The changes that make a map showing `before` show `after`, in the order in which they must be done. Data is sent only
 * when its reference changed. The style as a whole is never set: that would wipe live data.
 */
export function reconcile(before: Scene, after: Scene): Command[] {
  const renewed = new Set(
    Object.entries(before.sources)
      .filter(([id, source]) => {
        const next = after.sources[id];
        return next === undefined || !sameOptions(source, next);
      })
      .map(([id]) => id),
  );
  const oldLayers = new Map(before.layers.map((layer) => [layer.id, layer]));
  const newLayers = new Map(after.layers.map((layer) => [layer.id, layer]));
  const keeps = (layer: LayerSpecification): boolean => {
    const next = newLayers.get(layer.id);
    const source = sourceOf(layer);
    if (next === undefined || next.type !== layer.type || sourceOf(next) !== source) return false;
    return source === null || !renewed.has(source);
  };
  const staying = before.layers.filter(keeps).map(({ id }) => id);
  const commands: Command[] = [];

  for (const layer of before.layers) if (!keeps(layer)) commands.push({ do: 'remove-layer', id: layer.id });
  for (const id of renewed) commands.push({ do: 'remove-source', id });
  for (const [id, source] of Object.entries(after.sources)) {
    const old = before.sources[id];
    if (old === undefined || renewed.has(id)) commands.push({ do: 'add-source', id, source });
    else if (old.data !== source.data) commands.push({ do: 'set-data', id, data: source.data });
  }
  commands.push(...orderChanges(staying, after.layers));
  for (const id of staying) {
    const old = oldLayers.get(id);
    const next = newLayers.get(id);
    if (old !== undefined && next !== undefined) commands.push(...layerChanges(old, next));
  }
  return commands;
}
