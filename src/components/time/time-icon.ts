import type { TemplateResult } from 'lit';
import { outline } from '../icon.ts';

/** Outlines on a 24 × 24 grid from Tabler Icons (MIT), reduced to their paths; they load with the strip. */
const paths = {
  play: 'M7 4v16l13 -8l-13 -8',
  pause: 'M8 5v14M16 5v14',
} as const;

/** An icon of the time strip in the colour of the text, hidden from assistive technology. */
export function timeIcon(name: keyof typeof paths): TemplateResult {
  return outline(paths[name]);
}
