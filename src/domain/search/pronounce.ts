import type { Pronunciation } from '../packages/search-package.ts';

/** A `Pronunciation` ready for look-ups. */
export interface Reader {
  readonly variants: ReadonlyMap<string, string>;
  readonly syllables: ReadonlyMap<string, string>;
  /** For each word its readings, the standard one first, each a list of syllables. */
  readonly words: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly longestWord: number;
}

/** Turns the tables of the package into maps. */
export function createReader(pronunciation: Pronunciation): Reader {
  const syllables = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(pronunciation.syllables)) {
    for (const character of characters) syllables.set(character, syllable);
  }
  const words = new Map(
    Object.entries(pronunciation.words).map(([word, readings]) => [word, readings.split('/').map((reading) => reading.split(' '))] as const),
  );
  const pairs = Array.from(pronunciation.variants);
  const variants = new Map<string, string>();
  for (let index = 0; index + 1 < pairs.length; index += 2) variants.set(pairs[index] ?? '', pairs[index + 1] ?? '');
  return { variants, syllables, words, longestWord: Math.max(0, ...[...words.keys()].map((word) => word.length)) };
}

/**
 * The syllable of each unit of a folded text, null for what is no known Chinese character. A word of the table
 * wins over single characters, a longer word over a shorter one that begins at the same place. `other` takes the
 * second reading of words that have two.
 */
export function pronounce(folded: string, reader: Reader, other = false): readonly (string | null)[] {
  const result: (string | null)[] = [];
  while (result.length < folded.length) {
    const start = result.length;
    let readings: readonly (readonly string[])[] | undefined;
    for (let length = Math.min(reader.longestWord, folded.length - start); length > 1 && !readings; length--) {
      readings = reader.words.get(folded.slice(start, start + length));
    }
    const reading = (other && readings?.[1]) || readings?.[0];
    if (reading) result.push(...reading);
    else result.push(reader.syllables.get(folded.charAt(start)) ?? null);
  }
  return result;
}
