/** What can be said of a statement about places known with an error: true for sure, for some position within it, or not. */
export const verdicts = ['not', 'possible', 'certain'] as const;
export type Verdict = (typeof verdicts)[number];

/** True only if both are. */
export function both(a: Verdict, b: Verdict): Verdict {
  return a === 'not' || b === 'not' ? 'not' : a === 'certain' && b === 'certain' ? 'certain' : 'possible';
}

/** True if one is. */
export function either(a: Verdict, b: Verdict): Verdict {
  return a === 'certain' || b === 'certain' ? 'certain' : a === 'not' && b === 'not' ? 'not' : 'possible';
}

/** The opposite: what is possible stays possible. */
export function opposite(a: Verdict): Verdict {
  return a === 'certain' ? 'not' : a === 'not' ? 'certain' : 'possible';
}
