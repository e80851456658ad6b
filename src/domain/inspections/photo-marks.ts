/** A point on a photo: fractions of its width and height from the upper left corner. */
export type PhotoPoint = readonly [number, number];

/** What was drawn on a photo; kept beside it, so that the photo stays as it was taken. */
export interface PhotoMarks {
  readonly strokes: readonly (readonly PhotoPoint[])[];
  /** Numbered notes: what a pen says with an arrow, also for those who cannot draw. */
  readonly notes: readonly { readonly at: PhotoPoint; readonly text: string }[];
}

export const NO_MARKS: PhotoMarks = { strokes: [], notes: [] };

const MOST_POINTS = 400;

/** A stroke with points no closer than half a percent, and no more than 400 of them: a pen reports hundreds a second. */
export function thinStroke(points: readonly PhotoPoint[]): readonly PhotoPoint[] {
  const [first] = points;
  const end = points.at(-1);
  if (!first || !end) return [];
  const kept: PhotoPoint[] = [first];
  for (const point of points) {
    const last = kept.at(-1) ?? first;
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= 0.005) kept.push(point);
  }
  if (kept.at(-1) !== end) kept.push(end);
  const step = Math.ceil(kept.length / MOST_POINTS);
  return kept.filter((_, index) => index % step === 0 || index === kept.length - 1).map(([x, y]): PhotoPoint => [round(x), round(y)]);
}

const round = (value: number): number => Number(Math.min(1, Math.max(0, value)).toFixed(4));
