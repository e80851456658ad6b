/** A text reduced to what counts when comparing: letters and digits, each with its place in the original. */
export interface FoldedText {
  /** Lower case, half width, without marks, punctuation and spaces; traditional characters as simplified ones. */
  readonly text: string;
  /** For each unit of `text`, where its character begins in the original … */
  readonly from: readonly number[];
  /** … and where it ends. */
  readonly to: readonly number[];
  /** True where a word begins: after a separator or where the script changes. */
  readonly wordStart: readonly boolean[];
}

const COUNTS = /[\p{L}\p{N}]/u;
const MARKS = /\p{M}/gu;
const LATIN = /[a-z]/;
const DIGIT = /\p{N}/u;

const script = (unit: string): number => (LATIN.test(unit) ? 0 : DIGIT.test(unit) ? 1 : 2);

/** Folds a text; `variants` maps a written character to the one that stands for it. */
export function foldText(original: string, variants: ReadonlyMap<string, string>): FoldedText {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const wordStart: boolean[] = [];
  let position = 0;
  let last: number | null = null;
  for (const character of original) {
    const start = position;
    position += character.length;
    // NFKD takes full-width forms, circled numbers and accents apart in one step; a lone mark leaves nothing.
    const plain = character.normalize('NFKD').replace(MARKS, '').toLowerCase();
    for (const unit of plain) {
      if (!COUNTS.test(unit)) {
        last = null;
        continue;
      }
      const folded = variants.get(unit) ?? unit;
      const kind = script(folded);
      for (let index = 0; index < folded.length; index++) {
        from.push(start);
        to.push(position);
        wordStart.push(kind !== last && index === 0);
      }
      text += folded;
      last = kind;
    }
  }
  return { text, from, to, wordStart };
}
