import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { labelBlock, type LabelBlock } from './label-block.ts';
import type { SiteCandidate } from './site-candidate.ts';

/** Words that stand under the name of a mark whose position is uncertain. */
export interface PrecisionWords {
  /** 示意 */
  readonly approximate: string;
  /** 示意·未核实 */
  readonly unverified: string;
}

/** Lays out the label of a candidate; null for groups. */
export type LabelOf = (candidate: SiteCandidate) => LabelBlock | null;

/** Labels in a language, each laid out when it is first asked for: of thousands of records few find room. */
export function siteLabels(language: 'zh' | 'en', words: PrecisionWords): LabelOf {
  const known = new WeakMap<CatalogueEntry, LabelBlock>();
  return ({ group, entries: [entry] }) => {
    if (group) return null;
    const label = known.get(entry);
    if (label !== undefined) return label;
    const below: string[] = [];
    // The official name is Chinese: it stays visible in English; the other way round the map would only be fuller.
    if (language === 'en' && entry.name.zh !== entry.name.en) below.push(entry.name.zh);
    if (entry.method === 'unverified') below.push(words.unverified);
    else if (entry.precision === 'approximate') below.push(words.approximate);
    const fresh = labelBlock(entry.name[language], below);
    known.set(entry, fresh);
    return fresh;
  };
}
