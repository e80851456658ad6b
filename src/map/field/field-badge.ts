import type { MapTokens } from '../theme/map-tokens.ts';

/** What is known of a site of today's list; each has a shape of its own. */
export const siteBadges = ['done', 'begun', 'todo', 'conflict'] as const;
export type SiteBadge = (typeof siteBadges)[number];

/** Edge of a badge in CSS pixels. */
const SIZE = 26;

/** A picture for the map: name by badge and colour scheme. */
export const badgeName = (badge: SiteBadge, { name }: MapTokens): string => `field-${badge}-${name}`;

/** Draws a badge: done a square with a tick, begun a square with a pen stroke, to do a ring, conflict a triangle with a mark. */
export function drawBadge(badge: SiteBadge, { ink, casing }: MapTokens, pixelRatio: number): ImageData {
  const pixels = Math.round(SIZE * pixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  // Drawn by the processor: reading a picture back from the graphics card holds the page for a tenth of a second each.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to draw a badge on');
  context.scale(pixels / SIZE, pixels / SIZE);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const outline = new Path2D(outlines[badge]);
  context.lineWidth = 5;
  context.strokeStyle = casing;
  context.stroke(outline);
  context.fillStyle = badge === 'todo' || badge === 'begun' ? casing : ink;
  context.fill(outline);
  context.lineWidth = 2.5;
  context.strokeStyle = ink;
  context.stroke(outline);
  const sign = signs[badge];
  if (sign !== null) {
    context.lineWidth = 2.75;
    context.strokeStyle = badge === 'begun' ? ink : casing;
    context.stroke(new Path2D(sign));
  }
  return context.getImageData(0, 0, pixels, pixels);
}

const outlines: Readonly<Record<SiteBadge, string>> = {
  done: 'M5 5h16v16H5z',
  begun: 'M5 5h16v16H5z',
  todo: 'M5 13a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z',
  conflict: 'M13 4l9.500 17h-19z',
};
const signs: Readonly<Record<SiteBadge, string | null>> = {
  done: 'M9 13.500l3 3l5.500 -6.500',
  begun: 'M9 17l8 -8',
  todo: null,
  conflict: 'M13 10.500v4M13 18v.010',
};
