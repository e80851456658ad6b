import type { CoordinateIssueCode } from '../../domain/coordinates/coordinate.ts';
import { formatCoordinates } from '../../domain/coordinates/format-coordinates.ts';
import { type CoordinateExtent, parseCoordinates } from '../../domain/coordinates/parse-coordinates.ts';
import type { SearchChoice } from '../../domain/search/search-choice.ts';
import type { SearchGroup, SearchHit } from '../../domain/search/search-result.ts';
import { mapBounds } from '../../map/camera/map-limits.ts';
import type { OpenLayer } from '../../domain/layers/own-layer.ts';
import type { Searcher } from '../../services/search-source.ts';
import { ownShown } from '../layers/own-shown.ts';
import { findOwn, type OwnHit } from './own-names.ts';

/** One line of the results. */
export interface SearchOption {
  readonly choice: SearchChoice;
  /** Null for coordinates and for what is a person's own. */
  readonly hit: SearchHit | null;
  /** What the input shows once it is chosen, in each language. */
  readonly text: { readonly zh: string; readonly en: string };
  /** Name of the imported layer that a row is of; null for the layer itself and for all else. */
  readonly ownLayer?: string | null;
}

export interface SearchSection {
  readonly group: SearchGroup | 'coordinates' | 'own';
  readonly total: number;
  readonly options: readonly SearchOption[];
}

/** All that the list of results is drawn from; options are numbered through all sections. */
export interface SearchView {
  readonly typed: string;
  readonly sections: readonly SearchSection[];
  readonly options: readonly SearchOption[];
  readonly total: number;
  /** What is wrong with something that looks like coordinates; null otherwise. */
  readonly issue: Exclude<CoordinateIssueCode, 'not-coordinates'> | null;
}

/** What is found for a text: coordinates first, then names, the person's own last. */
export function searchView(searcher: Searcher, typed: string, extent: CoordinateExtent = mapBounds, layers: readonly OpenLayer[] = ownShown.get().layers): SearchView {
  const parsed = parseCoordinates(typed, extent);
  const coordinates = parsed.ok ? parsed.candidates.map(coordinateOption) : [];
  const answer = searcher.search(typed);
  const own = findOwn(layers, typed);
  const sections: SearchSection[] = [
    ...(coordinates.length > 0 ? [{ group: 'coordinates' as const, total: coordinates.length, options: coordinates }] : []),
    ...answer.groups.map(({ group, total, hits }) => ({ group, total, options: hits.map(hitOption) })),
    ...(own.total > 0 ? [{ group: 'own' as const, total: own.total, options: own.hits.map(ownOption) }] : []),
  ];
  return {
    typed,
    sections,
    options: sections.flatMap(({ options }) => options),
    total: answer.total + coordinates.length + own.total,
    issue: parsed.ok || parsed.issue.code === 'not-coordinates' ? null : parsed.issue.code,
  };
}

function coordinateOption({ point, datum }: { point: readonly [number, number]; datum: 'wgs84' | 'gcj02' | 'bd09' }): SearchOption {
  const text = formatCoordinates([point[0], point[1]]);
  return { choice: { kind: 'coordinate', point: [point[0], point[1]], datum }, hit: null, text: { zh: text, en: text } };
}

function ownOption({ layer, feature, name }: OwnHit): SearchOption {
  return { choice: { kind: 'own', layerId: layer.id, row: feature?.id ?? null }, hit: null, text: { zh: name, en: name }, ownLayer: feature ? layer.name : null };
}

function hitOption(hit: SearchHit): SearchOption {
  const { entry } = hit;
  const { id, name } = entry;
  const choice: SearchChoice = entry.place === null ? { kind: entry.kind, id } : { kind: entry.kind, id, name, ...entry.place };
  return { choice, hit, text: name };
}
