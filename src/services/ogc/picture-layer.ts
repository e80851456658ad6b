import type { PictureFacts } from '../../domain/layers/tile-layer.ts';

/** A layer of a map service and how its pictures are asked for. */
export interface PictureLayer {
  readonly title: string;
  readonly facts: PictureFacts;
}
