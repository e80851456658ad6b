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
