import type { Catalogue, CatalogueEntry } from '../catalogue.ts';
import type { Stage } from '../statement.ts';
import { shownStage } from './shown-stage.ts';

/** What is remembered of one project: its name, stage, number of statements and where its mark stands. */
export type SeenEntry = readonly [name: string, stage: Stage, statements: number, place: string];

/** What a device saw of the data at its last visit. */
export interface Visit {
  readonly version: string;
  readonly entries: Readonly<Record<string, SeenEntry>>;
}

/** How the data differ from what was seen last. A project stands in the first list that it belongs to. */
export interface VisitChanges {
  readonly fresh: readonly CatalogueEntry[];
  readonly stages: readonly { readonly entry: CatalogueEntry; readonly from: Stage; readonly to: Stage }[];
  readonly statements: readonly { readonly entry: CatalogueEntry; readonly before: number; readonly after: number }[];
  readonly places: readonly CatalogueEntry[];
  /** Names of projects that are not there any more. */
  readonly gone: readonly string[];
}

const placeOf = ({ precision, anchor, errorMetres }: CatalogueEntry): string => [precision, errorMetres ?? '', ...(anchor ?? [])].join(' ');

/** What there is to remember of the data as they are. */
export function visitOf({ version, entries }: Catalogue): Visit {
  return {
    version,
    entries: Object.fromEntries(entries.map((entry): [string, SeenEntry] => [entry.id, [entry.name.zh, shownStage(entry.facts).stage, entry.facts.length, placeOf(entry)]])),
  };
}

/** Compares the data with what was seen at the last visit. */
export function changesSince(visit: Visit, { entries }: Catalogue): VisitChanges {
  const seen = new Map(Object.entries(visit.entries));
  const fresh: CatalogueEntry[] = [];
  const stages: { entry: CatalogueEntry; from: Stage; to: Stage }[] = [];
  const statements: { entry: CatalogueEntry; before: number; after: number }[] = [];
  const places: CatalogueEntry[] = [];
  for (const entry of entries) {
    const before = seen.get(entry.id);
    seen.delete(entry.id);
    if (!before) {
      fresh.push(entry);
      continue;
    }
    const [, from, count, place] = before;
    const to = shownStage(entry.facts).stage;
    if (from !== to) stages.push({ entry, from, to });
    else if (count !== entry.facts.length) statements.push({ entry, before: count, after: entry.facts.length });
    else if (place !== placeOf(entry)) places.push(entry);
  }
  return { fresh, stages, statements, places, gone: [...seen.values()].map(([name]) => name) };
}
