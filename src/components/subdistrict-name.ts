import type { BaseMap } from '../domain/base-map.ts';
import type { Language } from '../state/app-state.ts';
import { memoiseLast } from '../state/selectors/memoise-last.ts';

/**
 * A function from the official name of a sub-district to the one to show, without 街道 or Sub-district, as the base map
 * has it; the official one until the base map is here.
 */
export const subdistrictNamer = memoiseLast((base: BaseMap | null, language: Language): ((zh: string) => string) => {
  const short = (zh: string): string => zh.replace(/街道$/, '');
  if (language === 'zh' || !base) return short;
  const english = new Map(base.subdistricts.features.map(({ properties }) => [short(properties.zh), properties.en.replace(/ sub-?district$/i, '')]));
  return (zh) => english.get(short(zh)) ?? short(zh);
});
