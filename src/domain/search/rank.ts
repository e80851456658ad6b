import type { FieldMatch } from './match.ts';
import type { SearchField } from './search-field.ts';

/**
 * Levels of a match, lower is better: exact, prefix, first letters, word or part of one, syllables, typing errors. A name
 * spelled out in syllables from its first character counts like one typed in characters: it is the same intention.
 */
const LEVEL = { exact: 0, prefix: 1, initials: 2, word: 3, inside: 3.4, pinyin: 4, initialsInside: 4.4, fuzzy: 6 } as const;

/** Worse than any match on a name, better than a name with typing errors. */
const ADDRESS = 5;
const ALIAS = 0.3;
/** The Chinese name is the official one; stations have very short English names. */
const ENGLISH = 0.1;
/** Syllables are a little less certain than characters. */
const SPELLED = 0.2;

/** From this level on a match is a guess. */
export const STRONGEST_TYPO = LEVEL.fuzzy;

/** The level of a match in a field. */
export function levelOf(match: FieldMatch, field: SearchField): number {
  const level = nameLevel(match, field);
  if (field.role === 'address') return ADDRESS + level / 10;
  if (field.role === 'alias') return level + ALIAS;
  return field.role === 'en' ? level + ENGLISH : level;
}

function nameLevel(match: FieldMatch, field: SearchField): number {
  const whole = match.from === 0 && match.to === field.folded.text.length;
  switch (match.how) {
    case 'exact':
    case 'prefix':
    case 'word':
    case 'inside':
      return LEVEL[match.how];
    case 'initials':
      if (match.from > 0) return LEVEL.initialsInside;
      return whole ? LEVEL.initials - SPELLED : LEVEL.initials;
    case 'pinyin':
      if (match.from > 0) return LEVEL.pinyin;
      return (whole ? LEVEL.exact : LEVEL.prefix) + SPELLED;
    case 'fuzzy':
      return LEVEL.fuzzy + match.distance;
  }
}

/** Groups are ordered by these: the official name in full, some match, an address, a guess; equal ones keep their usual order. */
export function strengthOf(level: number): 0 | 1 | 2 | 3 {
  if (level < ENGLISH) return 0;
  if (level < ADDRESS) return 1;
  return level < LEVEL.fuzzy ? 2 : 3;
}
