import type { MarkImage } from './image-name.ts';

/** Side of an image in mark units, and the height in the mark that its centre shows. */
interface Frame {
  readonly side: number;
  readonly centreY: number;
}

/** Where the centre of a foot's image lies below the centre of the body, in mark units. */
export const footCentre = 18;

/** Room around a label's text for its halo, in CSS pixels. */
export const labelMargin = 3;

/** Frames of the images that are drawn in mark units. */
export const imageFrames: Readonly<Record<Exclude<MarkImage['kind'], 'blank' | 'label' | 'disc'>, Frame>> = {
  body: { side: 38, centreY: 0 },
  foot: { side: 20, centreY: footCentre },
  dot: { side: 19, centreY: 0 },
  badge: { side: 20, centreY: 0 },
  group: { side: 38, centreY: 0 },
  ring: { side: 50, centreY: 0 },
};
