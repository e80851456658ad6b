import type { CatalogueEntry, Fact } from '../catalogue.ts';
import type { Stage } from '../statement.ts';
import { shownStage } from './shown-stage.ts';
import { knownFrom } from './speaks-of.ts';

/** What became known between the ends of two years. A record stands in one list only. */
export interface Changes {
  /** Spoken of for the first time. */
  readonly fresh: readonly CatalogueEntry[];
  readonly stages: readonly { readonly entry: CatalogueEntry; readonly from: Stage; readonly to: Stage }[];
  /** Known before, not completed, and nothing became known since. */
  readonly silent: readonly CatalogueEntry[];
}

/** Compares what was known by the end of `from` with what was known by the end of the later year `to`. */
export function changesBetween(entries: readonly CatalogueEntry[], from: number, to: number): Changes {
  const fresh: CatalogueEntry[] = [];
  const stages: { entry: CatalogueEntry; from: Stage; to: Stage }[] = [];
  const silent: CatalogueEntry[] = [];
  for (const entry of entries) {
    const isBefore = (fact: Fact): boolean => knownFrom(fact) <= from;
    const known = entry.facts.some(isBefore);
    const learnt = entry.facts.some((fact) => !isBefore(fact) && knownFrom(fact) <= to);
    if (!known) {
      if (learnt) fresh.push(entry);
      continue;
    }
    const [before, after] = [shownStage(entry.facts, from).stage, shownStage(entry.facts, to).stage];
    if (before !== after) stages.push({ entry, from: before, to: after });
    else if (!learnt && after !== 'completed') silent.push(entry);
  }
  return { fresh, stages, silent };
}
