import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { BASE_SOURCE } from '../base/base-source.ts';
import { markFamily } from '../marks/mark-family.ts';
import { MARK_SOURCE } from '../sites/mark-layers.ts';
import { PLACE_SOURCE } from '../sites/place-layers.ts';
import type { Placement } from '../sites/place-marks.ts';
import type { SiteCandidate } from '../sites/site-candidate.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import type { FeatureStates } from './scene.ts';

const standsFor = (candidate: SiteCandidate, id: string): boolean => candidate.entries.some((entry) => entry.id === id);

/** The mark or dot that a record is found under, or null where it has none on the screen. */
function hostOf({ marks, dots }: Placement, id: string): string | null {
  const mark = marks.find(
    ({ candidate, joined }) => standsFor(candidate, id) || joined.some((other) => standsFor(other, id)),
  );
  return mark?.candidate.id ?? dots.find((candidate) => standsFor(candidate, id))?.id ?? null;
}

/** Feature-states that show what is hovered and what is selected: its mark, and its sub-district or line in its colour. */
export function placeStates(
  entries: readonly CatalogueEntry[],
  placement: Placement,
  selectedId: string | null,
  hoveredId: string | null,
  tokens: MapTokens,
): FeatureStates {
  const base: Record<string, { tint: string }> = {};
  const places: Record<string, { shown: true }> = {};
  for (const id of [selectedId, hoveredId]) {
    const entry = id === null ? undefined : entries.find((known) => known.id === id);
    if (entry?.shape.kind === 'own') places[entry.id] = { shown: true };
    if (entry?.shape.kind !== 'base') continue;
    for (const ref of entry.shape.refs) base[ref] = { tint: tokens.family[markFamily[entry.themes[0]]] };
  }
  const host = hoveredId === null ? null : hostOf(placement, hoveredId);
  return { [BASE_SOURCE]: base, [PLACE_SOURCE]: places, [MARK_SOURCE]: host === null ? {} : { [host]: { hover: true } } };
}
