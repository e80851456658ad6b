import { html, type TemplateResult } from 'lit';

/** Outlines on a 24 × 24 grid from Tabler Icons (MIT), reduced to their paths: those of the first view. */
export const firstPaths = {
  filter: 'M4 4h16v2.172a2 2 0 0 1 -.586 1.414l-4.414 4.414v7l-6 2v-8.5l-4.48 -4.928a2 2 0 0 1 -.52 -1.345v-2.227',
  down: 'M6 9l6 6l6 -6',
  up: 'M6 15l6 -6l6 6',
  language: 'M9 6.371c0 4.418 -2.239 6.629 -5 6.629M4 6.371h7M5 9c0 2.144 2.252 3.908 6 4M12 20l4 -9l4 9M19.1 18h-6.2M6.694 3l.793 .582',
  moon: 'M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008',
  sun: 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M3 12h1m8 -9v1m8 8h1m-9 8v1m-6.4 -15.4l.7 .7m12.1 -.7l-.7 .7m0 11.4l.7 .7m-12.1 -.7l-.7 .7',
  search: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M21 21l-6 -6',
} as const;

/** An outline on a 24 × 24 grid in the colour of the text, hidden from assistive technology: the words beside it say what it means. */
export function outline(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

/** An icon of the first view. */
export function icon(name: keyof typeof firstPaths): TemplateResult {
  return outline(firstPaths[name]);
}
