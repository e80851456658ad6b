import type { Statement } from '../statement.ts';

/** Closed range of numbers that a statement leaves open. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** "About" is read as within a tenth: the documents round to one or two digits. */
const ABOUT = 0.1;

/**
 * The numbers a numeric statement allows, in its normalised unit: `at-least 6000` leaves 6 000 … ∞ open.
 * A value in a larger unit or with decimals is rounded: 1.8 万 m² stands for 17 500 … 18 500 m². Null for texts and dates.
 */
export function possibleValues(statement: Statement): ValueRange | null {
  const { value, normalised, qualifier } = statement;
  if (typeof value !== 'number') return null;
  const centre = normalised?.value ?? value;
  const slack = roundingSlack(value, centre);
  switch (qualifier) {
    case 'exact':
      return { low: centre - slack, high: centre + slack };
    case 'about':
      return { low: centre - Math.abs(centre) * ABOUT - slack, high: centre + Math.abs(centre) * ABOUT + slack };
    case 'at-least':
    case 'more-than':
      return { low: centre - slack, high: Infinity };
    case 'at-most':
    case 'less-than':
      return { low: -Infinity, high: centre + slack };
  }
}

/** Half of the last digit given; nothing for a plain count. */
function roundingSlack(stated: number, normalised: number): number {
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  const factor = stated === 0 ? 1 : Math.abs(normalised / stated);
  return decimals === 0 && factor === 1 ? 0 : (0.5 * factor) / 10 ** decimals;
}
