import type { BaseMap } from '../../domain/base-map.ts';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Position } from '../../domain/geometry.ts';
import type { Visit, VisitSubject } from '../../domain/inspections/visit.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import { themes } from '../../domain/terms.ts';
import { areaContains } from '../../geo/predicate/area-contains.ts';
import { type PositionDoubt, positionGate } from '../../geo/route/position-gate.ts';

/** The record of the catalogue that a visit is about; null for something new, a report, or a record that is gone. */
export function visitEntry(subject: VisitSubject, entries: readonly CatalogueEntry[]): CatalogueEntry | null {
  return subject.kind === 'site' ? (entries.find(({ id }) => id === subject.siteId) ?? null) : null;
}

const NONE: readonly Theme[] = [];

/** The themes by which questions are chosen: those of the site; of something new all, for nobody has classified it yet. */
export function themesOf(entry: CatalogueEntry | null, { subject }: Visit): readonly Theme[] {
  return entry?.themes ?? (subject.kind === 'new-site' ? themes : NONE);
}

/** What is doubtful about a visit's position. Judged against its start: a form that stays open does not make a position worse. */
export function positionDoubts({ position, startedAt }: Visit, entry: CatalogueEntry | null, base: BaseMap | null): readonly PositionDoubt[] {
  const inside = !position || !base || inDistrict(base, [position.lon, position.lat]);
  const site = entry?.anchor ? { point: entry.anchor, errorMetres: entry.errorMetres ?? 0 } : null;
  return positionGate(position, startedAt, inside, site);
}

function inDistrict({ districts }: BaseMap, position: Position): boolean {
  const district = districts.features.find(({ properties }) => properties.focus);
  return !district || areaContains(district.geometry, position);
}
