import { isShown } from '../../domain/layers/shown-rows.ts';
import { nameColumn, rowName } from '../../domain/layers/row-name.ts';
import type { OpenLayer, OwnFeature } from '../../domain/layers/own-layer.ts';
import { pacer } from '../../services/turns.ts';

/** Something of a person's own that was found: a layer, or a row of it. */
export interface OwnHit {
  readonly layer: OpenLayer['layer'];
  readonly feature: OwnFeature | null;
  readonly name: string;
}

/** The best are listed; the others are counted. */
const MOST_HITS = 5;
const SLICE_MS = 8;

/** Names as they are compared: case, width and spaces do not count. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Folded names of rows in their order, empty for none; made once for each list of rows. */
const indexes = new WeakMap<readonly OwnFeature[], readonly string[]>();

/** Gets the names of a layer ready beside all else; until then it is found by its own name alone. */
export async function indexNames({ layer, features }: OpenLayer): Promise<void> {
  if (indexes.has(features)) return;
  const turn = pacer(SLICE_MS);
  const column = nameColumn(layer.facts.columns);
  const names: string[] = [];
  for (const [index, feature] of features.entries()) {
    if (index % 500 === 0) await turn();
    names.push(fold(rowName(feature, column) ?? ''));
  }
  indexes.set(features, names);
}

/** Own layers and their shown rows whose name holds the text, whole names and beginnings first; the Chinese pinyin is not read. */
export function findOwn(layers: readonly OpenLayer[], typed: string): { readonly total: number; readonly hits: readonly OwnHit[] } {
  const wanted = fold(typed);
  if (wanted === '') return { total: 0, hits: [] };
  const byRank: [OwnHit[], OwnHit[], OwnHit[]] = [[], [], []];
  let total = 0;
  const note = (name: string, hit: () => OwnHit): void => {
    const rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2;
    total++;
    if (byRank[rank].length < MOST_HITS) byRank[rank].push(hit());
  };
  for (const { layer, features } of layers) {
    const layerName = fold(layer.name);
    if (layerName.includes(wanted)) note(layerName, () => ({ layer, feature: null, name: layer.name }));
    const column = nameColumn(layer.facts.columns);
    for (const [index, name] of (indexes.get(features) ?? []).entries()) {
      if (!name.includes(wanted)) continue;
      const feature = features[index];
      if (feature && isShown(layer, feature)) note(name, () => ({ layer, feature, name: rowName(feature, column) ?? '' }));
    }
  }
  return { total, hits: byRank.flat().slice(0, MOST_HITS) };
}
