import { pinyin } from 'pinyin-pro';
import type { Pronunciation } from '../../src/domain/packages/search-package.ts';
import { foldText } from '../../src/domain/search/fold-text.ts';
import { createReader, pronounce } from '../../src/domain/search/pronounce.ts';
import { traditionalVariants } from './traditional-variants.ts';

/**
 * Readings that the dictionary does not know or gets wrong here. The first is the standard one; a second is how the
 * metro spells its stations (海泊桥 Haipo, 劲松三路 Jingsong), and is found as well.
 */
const OVERRIDES: Readonly<Record<string, readonly string[]>> = {
  步行道: ['bu xing dao'],
  长兴线: ['chang xing xian'],
  海泊: ['hai bo', 'hai po'],
  劲松: ['jin song', 'jing song'],
};

const HAN = /\p{Script=Han}/u;
const LONGEST_WORD = 8;
const NO_VARIANTS: ReadonlyMap<string, string> = new Map();

interface ReadText {
  readonly text: string;
  /** Syllable of each unit, null for what is not Chinese. */
  readonly syllables: readonly (string | null)[];
}

/** Reads one text with the dictionary, then with our own corrections; ü is written u as the search folds it. */
function read(original: string): ReadText {
  const { text } = foldText(original, NO_VARIANTS);
  const readings = pinyin(original, { toneType: 'none', type: 'all', toneSandhi: false })
    .filter(({ origin }) => HAN.test(origin))
    .map(({ pinyin: syllable }) => syllable.replaceAll('ü', 'u').replaceAll('v', 'u'));
  const syllables = Array.from(text, (unit) => (HAN.test(unit) ? (readings.shift() ?? null) : null));
  if (readings.length > 0 || text.length !== syllables.length) throw new Error(`the readings of ${original} do not fit its characters`);
  for (const [word, [standard = '']] of Object.entries(OVERRIDES)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) syllables.splice(at, word.length, ...standard.split(' '));
  }
  return { text, syllables };
}

/** For each character its most frequent syllable. */
function usualReadings(texts: readonly ReadText[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, syllables } of texts) {
    syllables.forEach((syllable, unit) => {
      if (syllable === null) return;
      const own = counts.get(text.charAt(unit)) ?? new Map<string, number>();
      own.set(syllable, (own.get(syllable) ?? 0) + 1);
      counts.set(text.charAt(unit), own);
    });
  }
  return new Map([...counts].sort().map(([character, own]) => [character, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']));
}

const readingOf = ({ syllables }: ReadText, from: number, to: number): string | null => {
  const part = syllables.slice(from, to);
  return part.includes(null) ? null : part.join(' ');
};

/** How often a word occurs in the texts, or 0 where it is not read the same everywhere. */
function decides(word: string, reading: string, texts: readonly ReadText[]): number {
  let count = 0;
  for (const text of texts) {
    for (let at = text.text.indexOf(word); at >= 0; at = text.text.indexOf(word, at + 1)) {
      if (readingOf(text, at, at + word.length) !== reading) return 0;
      count++;
    }
  }
  return count;
}

/** The shortest word around a character that is always read the same; of several the most frequent, which is a real one. */
function decisiveWord(texts: readonly ReadText[], where: ReadText, unit: number): readonly [string, string] {
  for (let length = 2; length <= LONGEST_WORD; length++) {
    let best: readonly [string, string] | null = null;
    let most = 0;
    for (let from = unit; from >= Math.max(0, unit - length + 1); from--) {
      const word = where.text.slice(from, from + length);
      const reading = word.length === length ? readingOf(where, from, from + length) : null;
      const count = reading === null ? 0 : decides(word, reading, texts);
      if (reading === null || count <= most) continue;
      best = [word, reading];
      most = count;
    }
    if (best) return best;
  }
  throw new Error(`no word tells how ${where.text.charAt(unit)} is read in ${where.text}`);
}

/**
 * Makes the tables that spell every given Chinese text right: a usual syllable for each character, and words for the
 * exceptions. Throws where the tables would spell one of the texts otherwise than it is read.
 */
export function pronounceNames(originals: Iterable<string>): Pronunciation {
  const texts = [...new Set(originals)].map(read);
  const usual = usualReadings(texts);
  const syllables: Record<string, string> = {};
  for (const [character, syllable] of usual) syllables[syllable] = (syllables[syllable] ?? '') + character;
  const words: Record<string, string> = {};
  for (const [word, readings] of Object.entries(OVERRIDES)) {
    if (texts.some(({ text }) => text.includes(word))) words[word] = readings.join('/');
  }
  const variants = traditionalVariants(new Set(usual.keys()));
  for (const where of texts) {
    // A text may hold several exceptions, and a word may cover a character of another.
    for (let left = where.text.length; left > 0; left--) {
      const given = pronounce(where.text, createReader({ syllables, words, variants }));
      const unit = given.findIndex((syllable, index) => syllable !== where.syllables[index]);
      if (unit < 0) break;
      const [word, reading] = decisiveWord(texts, where, unit);
      words[word] = reading;
    }
  }
  const reader = createReader({ syllables, words, variants });
  for (const { text, syllables: wanted } of texts) {
    const given = pronounce(text, reader);
    if (given.some((syllable, index) => syllable !== wanted[index])) throw new Error(`${text} would be read ${given.join(' ')}, not ${wanted.join(' ')}`);
  }
  return { syllables, words, variants };
}
