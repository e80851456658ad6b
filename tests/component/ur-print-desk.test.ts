import { expect, test } from 'vitest';
import { shownOffer } from '../../src/components/base-maps/shown-offer.ts';
import '../../src/components/print/ur-print-desk.ts';
import type { BaseMapSettings } from '../../src/domain/base-maps/base-map.ts';
import { drawPageMap } from '../../src/map/print/draw-page-map.ts';
import { frameViewport, pageCamera } from '../../src/map/print/page-camera.ts';
import type { Scene } from '../../src/map/scene/scene.ts';
import type { SceneOverlay } from '../../src/map/scene/scene-overlay.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { evidenceSource, evidenceState } from './evidence.ts';
import { deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

const open = (state: Partial<AppState> = {}) => mount('ur-print-desk', { ...evidenceState, language: 'en', desk: 'print', deskLink: 'print', view: { center: [120.35, 36.09], zoom: 13 }, ...state }, { records: evidenceSource });

test('choices stand in the link, scales that do not fit the paper are not offered, and the frame on the map follows', async () => {
  const overlays: (SceneOverlay | null)[] = [];
  const heard = (event: Event): void => void overlays.push((event as CustomEvent<SceneOverlay | null>).detail);
  document.addEventListener('ur-proof-overlay', heard);
  const { element, store } = await open();
  const [sheet, , scale] = deepQueryAll(element, 'select') as HTMLSelectElement[];
  if (!sheet || !scale) throw new Error('no choices');
  const offered = (): readonly string[] => [...scale.options].map(({ value }) => value);
  expect(offered()).toContain('100000');
  sheet.value = 'a3';
  sheet.dispatchEvent(new Event('change'));
  await settled();
  expect(store.get().deskLink).toBe('print.a3');
  expect(offered()).not.toContain('100000');
  scale.value = '5000';
  scale.dispatchEvent(new Event('change'));
  await settled();
  expect(store.get().deskLink).toBe('print.a3.1-5000');
  document.removeEventListener('ur-proof-overlay', heard);
  // As it opened, on the larger paper at the scale that fits the district, and at the large scale.
  expect(overlays).toHaveLength(3);
});

test.each(['zh', 'en'] as const)('says that another base map on the screen is not the one on paper (%s)', async (language) => {
  const { element } = await open({ language });
  const note = (): string | undefined => deepQueryAll(element, '.other-base')[0]?.textContent.trim();
  expect(note()).toBeUndefined();
  const settings: BaseMapSettings = { id: 'osm', name: { zh: '街道图', en: 'Streets' }, attribution: [{ text: '© a' }], kind: 'protomaps', url: 'tiles/a.pmtiles' };
  shownOffer.update(() => ({ offer: { id: 'osm', settings } }));
  await settled();
  expect(note()).toMatch(language === 'zh' ? /用内置底图绘制，不是屏幕上的“街道图”/ : /drawn on the built-in base map, not on “Streets”/);
  shownOffer.update(() => ({ offer: null }));
  await settled();
  expect(note()).toBeUndefined();
});

test('a picture drawn in pieces is the one drawn at once', async () => {
  // Lines alone: labels may stand elsewhere where a piece ends.
  const scene: Scene = {
    sources: { grid: { type: 'geojson', data: { type: 'MultiLineString', coordinates: Array.from({ length: 12 }, (_, index) => [[120.3, 36.05 + index * 0.01], [120.42, 36.06 + index * 0.008]]) } } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#fbfaf6' } },
      { id: 'grid', type: 'line', source: 'grid', paint: { 'line-color': '#1c3c8c', 'line-width': 4 } },
    ],
  };
  const frame = { width: 150, height: 120 };
  const shared = { scene, camera: pageCamera(frame, 50_000, [120.36, 36.1]), viewport: frameViewport(frame), pixelRatio: 1 };
  const pixels = (canvas: OffscreenCanvas): Uint8ClampedArray => canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
  const { signal } = new AbortController();
  const whole = await drawPageMap(shared, signal);
  const pieces = await drawPageMap({ ...shared, limit: 500 }, signal);
  expect([pieces.width, pieces.height]).toEqual([whole.width, whole.height]);
  const [a, b] = [pixels(whole), pixels(pieces)];
  let differ = 0;
  let inked = 0;
  for (let index = 0; index < a.length; index += 4) {
    if (Math.abs((a[index] ?? 0) - (b[index] ?? 0)) > 80) differ += 1;
    if ((a[index] ?? 255) < 100) inked += 1;
  }
  expect(inked).toBeGreaterThan(10_000);
  // Half a pixel at the edges of lines.
  expect(differ / inked).toBeLessThan(0.02);
  expect(document.querySelectorAll('[aria-hidden="true"][inert]')).toHaveLength(0);
});

test('a picture that is no longer wanted is given up', async () => {
  const stop = new AbortController();
  stop.abort();
  const frame = { width: 50, height: 50 };
  await expect(drawPageMap({ scene: { sources: {}, layers: [] }, camera: pageCamera(frame, 50_000, [120.36, 36.1]), viewport: frameViewport(frame), pixelRatio: 1 }, stop.signal)).rejects.toThrow('aborted');
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element } = await open(look);
  await expectAccessible(element);
});
