import type { Stage } from '../../domain/statement.ts';

/** Dashes of a line by stage, in line widths: what is built is solid. */
export const stageDash: Readonly<Record<Stage, readonly number[] | null>> = {
  planned: [2.5, 1.2],
  approved: [5, 1.4],
  'under-construction': [1, 1],
  stalled: [1, 1],
  resumed: [1, 1],
  'partly-open': [4, 0.8, 1, 0.8],
  completed: null,
  unknown: [0.3, 1.5],
};
