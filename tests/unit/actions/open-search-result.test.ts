import { describe, expect, test } from 'vitest';
import { openSearchResult } from '../../../src/actions/open-search-result.ts';
import { removePin } from '../../../src/actions/remove-pin.ts';
import type { SearchChoice } from '../../../src/domain/search/search-choice.ts';
import { appStore } from '../../fixtures/app-store.ts';

const source = { toWgs84: ([lon, lat]: [number, number]) => Promise.resolve<[number, number]>([lon - 0.005, lat]) };
const place: SearchChoice = {
  kind: 'station',
  id: 'station-1',
  name: { zh: '台东站', en: 'Taidong' },
  point: [120.35, 36.08],
  errorMetres: 30,
  verified: true,
};

describe('openSearchResult', () => {
  test.each(['record', 'programme'] as const)('opens the card of a %s and takes the pin away', async (kind) => {
    const store = appStore();
    await openSearchResult(store, source, place);
    await openSearchResult(store, source, { kind, id: 'x' });
    expect(store.get()).toMatchObject({ selectedId: 'x', pin: null });
  });

  test('goes to a place with a pin, closing card and chooser', async () => {
    const store = appStore({ selectedId: 'x', chooser: ['x', 'y'] });
    await openSearchResult(store, source, place);
    expect(store.get()).toMatchObject({
      pin: { point: [120.35, 36.08], label: { zh: '台东站', en: 'Taidong' }, errorMetres: 30, verified: true, datum: 'wgs84' },
      camera: { center: [120.35, 36.08], zoom: 15.5 },
      selectedId: null,
      chooser: null,
      notices: [],
    });
    removePin(store);
    expect(store.get().pin).toBeNull();
  });

  test('shows a sub-district as a whole', async () => {
    const store = appStore();
    await openSearchResult(store, source, { ...place, kind: 'subdistrict' });
    expect(store.get().camera?.zoom).toBe(13.5);
  });

  test('says that a place is not verified', async () => {
    const store = appStore();
    await openSearchResult(store, source, { ...place, kind: 'place', errorMetres: 400, verified: false });
    expect(store.get().pin?.verified).toBe(false);
    expect(store.get().notices).toMatchObject([{ severity: 'warning', key: 'notice.place-unverified', values: { metres: 400 } }]);
  });

  test('converts coordinates and keeps what they were typed in', async () => {
    const store = appStore();
    await openSearchResult(store, source, { kind: 'coordinate', point: [120.36, 36.09], datum: 'gcj02' });
    expect(store.get().pin?.datum).toBe('gcj02');
    expect(store.get().pin?.point[0]).toBeCloseTo(120.355, 9);
    expect(store.get().pin?.label.zh).toBe('36.09000° N, 120.35500° E');
    expect(store.get().camera?.center).toEqual(store.get().pin?.point);
  });

  test('shows no place where the conversion did not arrive', async () => {
    const store = appStore();
    await openSearchResult(store, { toWgs84: () => Promise.reject(new TypeError('offline')) }, { kind: 'coordinate', point: [120.36, 36.09], datum: 'bd09' });
    expect(store.get()).toMatchObject({ pin: null, camera: null, notices: [{ severity: 'error', key: 'notice.conversion-missing' }] });
  });
});
