import type { Form } from './form.ts';
import type { Stage } from '../statement.ts';

/**
 * The process step at which a site of this stage is looked at first; the inspector may choose another. A site nobody has
 * reported on is surveyed, one that is planned has its approval checked, one that is open its acceptance.
 */
const steps: Readonly<Record<Stage, string>> = {
  'unknown': 'survey',
  'planned': 'approval',
  'approved': 'implementation',
  'under-construction': 'implementation',
  'stalled': 'implementation',
  'resumed': 'implementation',
  'partly-open': 'acceptance',
  'completed': 'evaluation',
};

export const stepOfStage = (stage: Stage): string => steps[stage];

const BEHIND: Readonly<Partial<Record<Stage, number>>> = { 'planned': 1, 'approved': 2, 'under-construction': 2, 'stalled': 2, 'resumed': 2, 'partly-open': 3, 'completed': 4 };

/** How many steps of a form lie behind a site of this stage. */
export const stepsBehind = (stage: Stage, { steps: all }: Form): number => Math.min(BEHIND[stage] ?? 0, all.length);
