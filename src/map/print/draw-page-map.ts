import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Camera, type Viewport, unprojector } from '../camera/project.ts';
import { renderOwnImage } from '../layers/own-image.ts';
import { renderImage } from '../marks/render-image.ts';
import { loadMapLibre } from '../scene/load-maplibre.ts';
import type { Scene } from '../scene/scene.ts';
import { trustOwnWorkers } from '../scene/trust-own-workers.ts';
import { PIECE_MARGIN, picturePieces } from './picture-pieces.ts';

/** More device pixels than this on a side are drawn in pieces: what phones and tablets can do. */
const LIMIT = 4096;

/** What a picture of a map is drawn from. */
export interface PagePicture {
  readonly scene: Scene;
  readonly camera: Camera;
  /** CSS pixels, without padding. */
  readonly viewport: Viewport;
  /** Device pixels of one CSS pixel: dpi / 96. */
  readonly pixelRatio: number;
  /** Most device pixels on a side that are drawn at once. */
  readonly limit?: number;
}

/** A map that nobody sees, of so many CSS pixels. */
async function hiddenMap(scene: Scene, pixelRatio: number): Promise<{ readonly map: MapLibreMap; readonly resize: (width: number, height: number) => void; readonly remove: () => void }> {
  trustOwnWorkers();
  const { Map } = await loadMapLibre();
  const container = document.createElement('div');
  container.inert = true;
  container.ariaHidden = 'true';
  Object.assign(container.style, { position: 'fixed', left: '-20000px', top: '0', width: '64px', height: '64px' });
  document.body.append(container);
  const map = new Map({
    container,
    style: { version: 8, sources: { ...scene.sources }, layers: [...scene.layers] },
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    pixelRatio,
    maxCanvasSize: [16_384, 16_384],
    // What was drawn is read after its frame.
    canvasContextAttributes: { preserveDrawingBuffer: true },
    trackResize: false,
  });
  map.setMissingStyleImageResolver((name) => {
    const image = map.hasImage(name) ? null : (renderImage(name, pixelRatio) ?? renderOwnImage(name, pixelRatio));
    if (image !== null) map.addImage(name, image.data, { pixelRatio: image.pixelRatio });
    return Promise.resolve();
  });
  return {
    map,
    resize: (width, height) => {
      Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
      map.resize();
    },
    remove: () => {
      map.remove();
      container.remove();
    },
  };
}

/** Waits until everything the map has been told is drawn; rejects with what it reports. */
const drawn = (map: MapLibreMap): Promise<void> =>
  new Promise((resolve, reject) => {
    map.once('error', ({ error }) => reject(new Error(error.message, { cause: error })));
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });

/**
 * Draws a map off the screen at the size and resolution of a page, in pieces where it is larger than devices draw at once.
 * Rejects with what MapLibre reports, or with the signal's reason; leaves nothing behind.
 */
export async function drawPageMap({ scene, camera, viewport, pixelRatio, limit = LIMIT }: PagePicture, signal: AbortSignal): Promise<OffscreenCanvas> {
  const { width, height } = viewport;
  const whole = new OffscreenCanvas(Math.round(width * pixelRatio), Math.round(height * pixelRatio));
  const context = whole.getContext('2d');
  if (!context) throw new Error('no canvas for the picture of the map');
  const at = unprojector(camera, viewport);
  const pieces = picturePieces(width, height, pixelRatio, limit);
  const margin = pieces.length > 1 ? PIECE_MARGIN : 0;
  const { map, resize, remove } = await hiddenMap(scene, pixelRatio);
  try {
    for (const { left, top, width: wide, height: tall } of pieces) {
      signal.throwIfAborted();
      // Even sizes put the middle of a piece between two pixels, where the whole has it too.
      const across = 2 * Math.ceil(wide / 2 + margin);
      const along = 2 * Math.ceil(tall / 2 + margin);
      resize(across, along);
      const [longitude, latitude] = at({ x: left + wide / 2, y: top + tall / 2 });
      map.jumpTo({ center: [longitude, latitude], zoom: camera.zoom });
      await drawn(map);
      const picture = map.getCanvas();
      const scale = pixelRatio;
      context.drawImage(
        picture,
        ((across - wide) / 2) * scale,
        ((along - tall) / 2) * scale,
        wide * scale,
        tall * scale,
        left * scale,
        top * scale,
        wide * scale,
        tall * scale,
      );
    }
  } finally {
    remove();
  }
  signal.throwIfAborted();
  return whole;
}
