import { html, type TemplateResult } from 'lit';

/** Outlines on a 24 × 24 grid from Tabler Icons (MIT), reduced to their paths; they load with the doors. */
const paths = {
  ruler: 'M17 3l4 4l-14 14l-4 -4l14 -14M16 7l-1.5 -1.5M13 10l-1.5 -1.5M10 13l-1.5 -1.5M7 16l-1.5 -1.5',
  menu: 'M4 6l16 0M4 12l16 0M4 18l16 0',
} as const;

export type DoorIconName = keyof typeof paths;

/** The icon of a door in the colour of the text, hidden from assistive technology. */
export function doorIcon(name: DoorIconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]}></path></svg>`;
}
