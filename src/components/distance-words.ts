import type { CatalogueEntry } from '../domain/catalogue.ts';
import { bearingSector } from '../geo/measure/bearing-sector.ts';
import { distanceMetres } from '../geo/measure/distance-metres.ts';
import { addTexts } from '../i18n/dictionary.ts';
import { formatDistance } from '../i18n/format-distance.ts';
import { distance } from '../i18n/sections/distance.ts';
import { translate } from '../i18n/translate.ts';
import type { Language } from '../state/app-state.ts';

addTexts(distance);

/** How far a record is from [longitude, latitude], and in which direction; null where it has no place. */
export function distanceWords(from: readonly [number, number], entry: CatalogueEntry, language: Language): readonly [string, string] | null {
  if (!entry.anchor) return null;
  const metres = distanceMetres(from, entry.anchor);
  // Within its own error a direction would be a guess.
  const near = entry.errorMetres !== null && metres < entry.errorMetres;
  return [formatDistance(language, metres), translate(language, near ? 'list.about' : `list.direction.${bearingSector(from, entry.anchor)}`)];
}
