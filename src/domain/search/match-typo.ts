import { approximateFrom, approximatelyWithin } from './approximate.ts';
import type { FieldMatch } from './match.ts';
import { matchPinyin } from './match-pinyin.ts';
import type { SearchField } from './search-field.ts';
import type { SearchTerm } from './search-query.ts';

/** The distance given to a name that sounds the same, written with other characters. */
const SAME_SOUND = 0.5;

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Finds a term with typing errors: same sound in other characters, or a few letters wrong. Null where it is too far. */
export function matchTypo(term: SearchTerm, field: SearchField): FieldMatch | null {
  if (field.role === 'address') return null;
  if (term.sound !== null) {
    const found = matchPinyin(term.sound, field);
    if (found?.how === 'pinyin') return { ...found, how: 'fuzzy', distance: SAME_SOUND };
  }
  if (term.typo === null) return null;
  const { pattern, most } = term.typo;
  const spelled = term.letters !== null;
  // Each letter that the field lacks altogether is at least one error.
  if (spelled && countBits(term.bits & ~field.letters) > most) return null;
  const text = spelled ? field.spelling : field.folded.text;
  if (approximatelyWithin(pattern, text) > most) return null;
  let best: FieldMatch | null = null;
  for (let start = 0; start < text.length; start++) {
    // Letters compare from the beginning of a word or a syllable, or half of all words would be near a short query.
    const unit = spelled ? (field.unitOf[start] ?? 0) : start;
    const begins = !spelled || ((field.unitOf[start - 1] ?? -1) !== unit && (field.syllables[unit] !== null || field.folded.wordStart[unit]));
    if (!begins) continue;
    const { distance, end } = approximateFrom(pattern.text, text, start, most);
    if (distance > most || distance >= (best?.distance ?? Infinity) || end === start) continue;
    const last = spelled ? (field.unitOf[end - 1] ?? unit) : end - 1;
    best = { how: 'fuzzy', from: unit, to: last + 1, distance };
  }
  return best;
}
