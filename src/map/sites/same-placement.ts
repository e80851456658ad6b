import type { Placement } from './place-marks.ts';

/** Whether two placements draw the same: same candidates, as marks, dots or joined, with labels on the same sides. */
export function samePlacement(a: Placement, b: Placement): boolean {
  return (
    a.marks.length === b.marks.length &&
    a.dots.length === b.dots.length &&
    a.hidden.length === b.hidden.length &&
    a.dots.every((dot, index) => dot === b.dots[index]) &&
    a.hidden.every((candidate, index) => candidate === b.hidden[index]) &&
    a.marks.every((mark, index) => {
      const other = b.marks[index];
      return (
        other !== undefined &&
        mark.candidate === other.candidate &&
        mark.selected === other.selected &&
        mark.side === other.side &&
        mark.joined.length === other.joined.length &&
        mark.joined.every((candidate, place) => candidate === other.joined[place])
      );
    })
  );
}
