import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { SiteCandidate } from './site-candidate.ts';

/** Groups come before single records, whatever these say of themselves. */
const GROUP_WEIGHT = 10_000;
const STANDS_FOR_SEVERAL = 1_000;

/** The sub-district of a record of which nothing nearer is known, else null. */
function onlySubdistrict(entry: CatalogueEntry): string | null {
  if (entry.extent !== 'contains' || entry.shape.kind !== 'base' || entry.shape.refs.length !== 1) return null;
  const [ref] = entry.shape.refs;
  return ref?.startsWith('subdistrict:') ? ref : null;
}

/** Ids in the order of their code units: the same on every machine, unlike the order of a locale. */
const byRank = (a: SiteCandidate, b: SiteCandidate): number => b.weight - a.weight || (a.id < b.id ? -1 : 1);

/**
 * Who wants a mark among these records, the strongest first: every one with an anchor, those with nothing but a common
 * sub-district as one. The selected record always stands for itself. Unlocated records are left out.
 */
export function siteCandidates(entries: readonly CatalogueEntry[], selectedId: string | null): SiteCandidate[] {
  const candidates: SiteCandidate[] = [];
  const bySubdistrict = new Map<string, [CatalogueEntry, ...CatalogueEntry[]]>();
  const single = (entry: CatalogueEntry): void => {
    if (entry.anchor === null || entry.precision === 'unlocated') return;
    candidates.push({
      id: entry.id,
      entries: [entry],
      group: false,
      position: entry.anchor,
      precision: entry.precision,
      weight: entry.facts.length + (entry.group === null ? 0 : STANDS_FOR_SEVERAL),
    });
  };
  for (const entry of entries) {
    const subdistrict = entry.id === selectedId ? null : onlySubdistrict(entry);
    if (subdistrict === null) {
      single(entry);
      continue;
    }
    const group = bySubdistrict.get(subdistrict);
    if (group === undefined) bySubdistrict.set(subdistrict, [entry]);
    else group.push(entry);
  }
  for (const [ref, group] of bySubdistrict) {
    const [first] = group;
    if (group.length === 1) single(first);
    else if (first.anchor !== null) {
      candidates.push({
        id: `group:${ref}`,
        entries: group,
        group: true,
        position: first.anchor,
        precision: 'area',
        weight: GROUP_WEIGHT + group.length,
      });
    }
  }
  return candidates.sort(byRank);
}
