import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Stage } from '../../domain/statement.ts';
import { labelBlock } from './label-block.ts';
import type { SiteCandidate } from './site-candidate.ts';

/** Words that stand under the name of a mark whose position is uncertain. */
export interface PrecisionWords {
  /** 示意 */
  readonly approximate: string;
  /** 示意·未核实 */
  readonly unverified: string;
}

export interface CandidateOptions {
  readonly stageOf: (entry: CatalogueEntry) => Stage;
  readonly selectedId: string | null;
  readonly language: 'zh' | 'en';
  readonly words: PrecisionWords;
}

/** Groups come before single records, whatever these say of themselves. */
const GROUP_WEIGHT = 10_000;
const STANDS_FOR_SEVERAL = 1_000;

/** The sub-district of a record of which nothing nearer is known, else null. */
function onlySubdistrict(entry: CatalogueEntry): string | null {
  if (entry.extent !== 'contains' || entry.shape.kind !== 'base' || entry.shape.refs.length !== 1) return null;
  const [ref] = entry.shape.refs;
  return ref?.startsWith('subdistrict:') ? ref : null;
}

function siteLabel(entry: CatalogueEntry, { language, words }: CandidateOptions): SiteCandidate['label'] {
  const below: string[] = [];
  // The official name is Chinese: it stays visible in English; the other way round the map would only be fuller.
  if (language === 'en' && entry.name.zh !== entry.name.en) below.push(entry.name.zh);
  if (entry.method === 'unverified') below.push(words.unverified);
  else if (entry.precision === 'approximate') below.push(words.approximate);
  return labelBlock(entry.name[language], below);
}

/**
 * Who wants a mark among these records: every one with an anchor, those with nothing but a common sub-district as one.
 * The selected record always stands for itself. Unlocated records are left out.
 */
export function siteCandidates(entries: readonly CatalogueEntry[], options: CandidateOptions): SiteCandidate[] {
  const candidates: SiteCandidate[] = [];
  const bySubdistrict = new Map<string, [CatalogueEntry, ...CatalogueEntry[]]>();
  const single = (entry: CatalogueEntry): void => {
    if (entry.anchor === null || entry.precision === 'unlocated') return;
    candidates.push({
      id: entry.id,
      entries: [entry],
      group: false,
      position: entry.anchor,
      theme: entry.themes[0],
      stage: options.stageOf(entry),
      precision: entry.precision,
      weight: entry.facts.length + (entry.group === null ? 0 : STANDS_FOR_SEVERAL),
      label: siteLabel(entry, options),
    });
  };
  for (const entry of entries) {
    const subdistrict = entry.id === options.selectedId ? null : onlySubdistrict(entry);
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
        theme: first.themes[0],
        stage: 'unknown',
        precision: 'area',
        weight: GROUP_WEIGHT + group.length,
        label: null,
      });
    }
  }
  return candidates;
}
