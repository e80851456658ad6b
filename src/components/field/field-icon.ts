import type { TemplateResult } from 'lit';
import { outline } from '../icon.ts';

/** Outlines on a 24 × 24 grid from Tabler Icons (MIT), reduced to their paths; only field work shows them. */
const paths = {
  inspect: 'M9 5h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-12a2 2 0 0 0 -2 -2h-2M9 5a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2M9 14l2 2l4 -4',
  send: 'M10 14l11 -11M21 3l-6.5 18a.55 .55 0 0 1 -1 0l-3.5 -7l-7 -3.500a.55 .55 0 0 1 0 -1l18 -6.500',
  route: 'M3 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M19 7a2 2 0 1 0 0 -4a2 2 0 0 0 0 4M11 19h5.500a3.500 3.500 0 0 0 0 -7h-8a3.500 3.500 0 0 1 0 -7h4.500',
  download: 'M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2M7 11l5 5l5 -5M12 4l0 12',
  camera: 'M5 7h1a2 2 0 0 0 2 -2a1 1 0 0 1 1 -1h6a1 1 0 0 1 1 1a2 2 0 0 0 2 2h1a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2M9 13a3 3 0 1 0 6 0a3 3 0 0 0 -6 0',
  picture: 'M15 8h.01M3 6a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-12M3 16l5 -5c.928 -.893 2.072 -.893 3 0l5 5M14 14l1 -1c.928 -.893 2.072 -.893 3 0l3 3',
  check: 'M5 12l5 5l10 -10',
  saved: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M9 12l2 2l4 -4',
  pen: 'M4 20h4l10.500 -10.500a2.828 2.828 0 1 0 -4 -4l-10.500 10.500v4M13.500 6.500l4 4',
  note: 'M8 9h8M8 13h6M18 4a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-5l-5 3v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12',
  undo: 'M9 14l-4 -4l4 -4M5 10h11a4 4 0 1 1 0 8h-1',
  trash: 'M4 7l16 0M10 11l0 6M14 11l0 6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M12 7v5l3 3',
  help: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 16v.01M12 13a2 2 0 0 0 .914 -3.782a1.980 1.980 0 0 0 -2.414 .483',
  megaphone: 'M18 8a3 3 0 0 1 0 6M10 8v11a1 1 0 0 1 -1 1h-1a1 1 0 0 1 -1 -1v-5M12 8h0l4.524 -3.770a.9 .9 0 0 1 1.476 .692v12.156a.9 .9 0 0 1 -1.476 .692l-4.524 -3.770h-8a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1h8',
  pin: 'M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0',
  shape: 'M5 7a2 2 0 1 0 0 -4a2 2 0 0 0 0 4M19 7a2 2 0 1 0 0 -4a2 2 0 0 0 0 4M5 21a2 2 0 1 0 0 -4a2 2 0 0 0 0 4M19 21a2 2 0 1 0 0 -4a2 2 0 0 0 0 4M5 7l0 10M7 5l10 0M7 19l10 0M19 7l0 10',
  keyboard: 'M2 8a2 2 0 0 1 2 -2h16a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-8M6 10l0 .01M10 10l0 .01M14 10l0 .01M18 10l0 .01M6 14l0 .01M18 14l0 .01M10 14l4 .01',
  follow: 'M21 3l-6.500 18a.55 .55 0 0 1 -1 0l-3.500 -7l-7 -3.500a.55 .55 0 0 1 0 -1l18 -6.500',
  up: 'M12 5l0 14M18 11l-6 -6M6 11l6 -6',
  down: 'M12 5l0 14M18 13l-6 6M6 13l6 6',
  grip: 'M9 5l0 .01M9 12l0 .01M9 19l0 .01M15 5l0 .01M15 12l0 .01M15 19l0 .01',
  tablet: 'M5 4a1 1 0 0 1 1 -1h12a1 1 0 0 1 1 1v16a1 1 0 0 1 -1 1h-12a1 1 0 0 1 -1 -1v-16M11 17a1 1 0 1 0 2 0a1 1 0 0 0 -2 0',
  fork: 'M12 12v9M12 12l-7 -7M12 12l7 -7M5 10v-5h5M14 5h5v5',
  refused: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M5.700 5.700l12.600 12.600',
  leave: 'M14 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2M9 12h12l-3 -3M18 15l3 -3',
  map: 'M12 18.5l-3 -1.5l-6 3v-13l6 -3l6 3l6 -3v7.5M9 4v13M15 7v5.5M21.121 20.121a3 3 0 1 0 -4.242 0c.418 .419 1.125 1.045 2.121 1.879c1.051 -.89 1.759 -1.516 2.121 -1.879M19 18v.01',
  list: 'M9 6l11 0M9 12l11 0M9 18l11 0M5 6l0 .01M5 12l0 .01M5 18l0 .01',
} as const;

export type FieldIconName = keyof typeof paths;

/** An icon of field work in the colour of the text, hidden from assistive technology: the words beside it say what it means. */
export function fieldIcon(name: FieldIconName): TemplateResult {
  return outline(paths[name]);
}
