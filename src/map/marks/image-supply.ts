import type { Scene } from '../scene/scene.ts';
import { type RenderedImage, renderImage } from './render-image.ts';

/** Names of the images that the features of a scene ask for, each once. */
export function imagesOf({ sources }: Scene): readonly string[] {
  const names = Object.values(sources).flatMap(({ data }) =>
    typeof data === 'object' && data.type === 'FeatureCollection'
      ? data.features.flatMap(({ properties }) => (typeof properties?.['image'] === 'string' ? [properties['image']] : []))
      : [],
  );
  return [...new Set(names)];
}

/** Images of marks, drawn before the map asks for them or when it does. */
export class ImageSupply {
  readonly #ready = new Map<string, RenderedImage>();

  /** Draws an image and keeps it until it is taken. */
  prepare(name: string): void {
    const image = renderImage(name, globalThis.devicePixelRatio);
    if (image !== null) this.#ready.set(name, image);
  }

  /** An image for the map, which keeps it from then on; null for a name that is none of ours. */
  take(name: string): RenderedImage | null {
    const image = this.#ready.get(name) ?? renderImage(name, globalThis.devicePixelRatio);
    this.#ready.delete(name);
    return image;
  }
}
