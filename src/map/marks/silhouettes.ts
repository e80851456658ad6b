import type { Family } from '../theme/map-tokens.ts';

/** Body outline of a family around the origin, in units of a 26-unit mark; the outline is drawn 2.2 wide, centred on the path. */
export interface Silhouette {
  readonly path: string;
  /** Length of the path, so that dashes close without a short piece. */
  readonly length: number;
  /** Where the 15 × 15 glyph stands: its scale, and how far its centre lies below the origin. */
  readonly glyphScale: number;
  readonly glyphDrop: number;
}

/** One silhouette a family: themes stay apart without colour. */
export const silhouettes: Readonly<Record<Family, Silhouette>> = {
  port: {
    path: 'M-10.6-10.4H10.6V-.6C10.6 5.6 6 9.4 0 11.8C-6 9.4-10.6 5.6-10.6-.6Z',
    length: 75.7,
    glyphScale: 0.86,
    glyphDrop: -1.3,
  },
  historic: {
    path: 'M-10.2 11.2V-1.2A10.2 10.2 0 0 1 10.2-1.2V11.2Z',
    length: 77.2,
    glyphScale: 0.84,
    glyphDrop: 1.4,
  },
  parking: {
    path: 'M-6-10.6H6A4.6 4.6 0 0 1 10.6-6V6A4.6 4.6 0 0 1 6 10.6H-6A4.6 4.6 0 0 1-10.6 6V-6A4.6 4.6 0 0 1-6-10.6Z',
    length: 76.9,
    glyphScale: 0.94,
    glyphDrop: 0,
  },
  industry: {
    path: 'M-6.2-10.4H6.2L12 0L6.2 10.4H-6.2L-12 0Z',
    length: 72.4,
    glyphScale: 0.88,
    glyphDrop: -0.3,
  },
  homes: {
    path: 'M0-11.8L11.4-3V11H-11.4V-3Z',
    length: 79.6,
    glyphScale: 0.8,
    glyphDrop: 2.3,
  },
  movement: {
    path: 'M0-12L12 0L0 12L-12 0Z',
    length: 67.9,
    glyphScale: 0.72,
    glyphDrop: 0,
  },
  greenBlue: {
    path: 'M0-11A11 11 0 0 1 0 11A11 11 0 0 1 0-11Z',
    length: 69.1,
    glyphScale: 0.9,
    glyphDrop: 0,
  },
  publicLife: {
    path: 'M-6.17-6.17A6.3 6.3 0 0 1 6.17-6.17A6.3 6.3 0 0 1 6.17 6.17A6.3 6.3 0 0 1-6.17 6.17A6.3 6.3 0 0 1-6.17-6.17Z',
    length: 68.9,
    glyphScale: 0.84,
    glyphDrop: 0,
  },
  systems: {
    path: 'M-9.4-10.2H9.4Q12.9-10.2 11.3-7.1L2.2 9.9Q0 13-2.2 9.9L-11.3-7.1Q-12.9-10.2-9.4-10.2Z',
    length: 72.8,
    glyphScale: 0.66,
    glyphDrop: -3.2,
  },
};
