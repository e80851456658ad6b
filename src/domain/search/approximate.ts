/** Patterns are bit vectors of one 32-bit integer. */
export const LONGEST_PATTERN = 31;

/** A pattern prepared for `approximatelyWithin`: for each character the places where it stands. */
export interface ApproximatePattern {
  readonly text: string;
  readonly places: ReadonlyMap<string, number>;
}

/** Throws for an empty pattern or one longer than `LONGEST_PATTERN`. */
export function approximatePattern(text: string): ApproximatePattern {
  if (text.length === 0 || text.length > LONGEST_PATTERN) {
    throw new Error(`pattern of ${text.length} characters, between 1 and ${LONGEST_PATTERN} wanted`);
  }
  const places = new Map<string, number>();
  for (let index = 0; index < text.length; index++) {
    places.set(text.charAt(index), (places.get(text.charAt(index)) ?? 0) | (1 << index));
  }
  return { text, places };
}

/**
 * Smallest number of changes (letter wrong, missing, too many, two neighbours swapped) between the pattern and any part of
 * `text`. Bit-parallel, one step a letter: Myers 1999 with Hyyrö's transpositions (2003).
 */
export function approximatelyWithin(pattern: ApproximatePattern, text: string): number {
  const length = pattern.text.length;
  const top = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let diagonal = 0;
  let before = 0;
  let score = length;
  let best = length;
  for (let index = 0; index < text.length; index++) {
    const places = pattern.places.get(text.charAt(index)) ?? 0;
    const swapped = ((~diagonal & places) << 1) & before;
    diagonal = (((places & positive) + positive) ^ positive) | places | negative | swapped;
    const up = negative | ~(diagonal | positive);
    const down = diagonal & positive;
    if (up & top) score++;
    else if (down & top) score--;
    // No carry into bit 0: a match may begin anywhere in the text.
    const shifted = up << 1;
    negative = diagonal & shifted;
    positive = (down << 1) | ~(diagonal | shifted);
    before = places;
    if (score < best) best = score;
  }
  return best;
}

/**
 * Distance of the pattern to the closest part of `text` that begins at `start`, and where that part ends.
 * Parts with more than `most` letters too many are not looked at. The plain table, for the few texts that the quick test let through.
 */
export function approximateFrom(pattern: string, text: string, start: number, most = pattern.length): { readonly distance: number; readonly end: number } {
  const width = Math.min(text.length - start, pattern.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= pattern.length; row++) {
    const current = [row];
    for (let column = 1; column <= width; column++) {
      const here = pattern.charAt(row - 1);
      const there = text.charAt(start + column - 1);
      let cost = Math.min((last[column - 1] ?? 0) + (here === there ? 0 : 1), (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && here === text.charAt(start + column - 2) && pattern.charAt(row - 2) === there) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  let end = 0;
  for (let column = 1; column <= width; column++) if ((last[column] ?? 0) <= (last[end] ?? 0)) end = column;
  return { distance: last[end] ?? pattern.length, end: start + end };
}
