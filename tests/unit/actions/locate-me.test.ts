import { expect, test } from 'vitest';
import { locateMe } from '../../../src/actions/locate-me.ts';
import type { BaseMap } from '../../../src/domain/base-map.ts';
import { type GeolocationService, PositionError, type PositionFailure } from '../../../src/services/geolocation.ts';
import { appStore } from '../../fixtures/app-store.ts';

const empty = { type: 'FeatureCollection' as const, features: [] };
const square: BaseMap = {
  land: empty,
  coast: empty,
  districts: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { ref: 'district', zh: '市北区', en: 'Shibei', focus: true },
        geometry: { type: 'Polygon', coordinates: [[[120, 36], [121, 36], [121, 37], [120, 37], [120, 36]]] },
      },
    ],
  },
  subdistricts: empty,
  roads: empty,
  metro: empty,
  stations: empty,
  water: empty,
  labels: empty,
};
const at = (lon: number, lat: number): GeolocationService => ({
  locate: () => Promise.resolve({ point: [lon, lat], accuracyMetres: 17.6 }),
});
const failing = (kind: PositionFailure): GeolocationService => ({ locate: () => Promise.reject(new PositionError(kind)) });

test('a position in the district is held with its accuracy', async () => {
  const store = appStore({ base: { status: 'ready', value: square } });
  expect(await locateMe(store, at(120.5, 36.5))).toBe(true);
  expect(store.get().position).toEqual({ point: [120.5, 36.5], accuracyMetres: 17.6 });
  expect(store.get().notices).toMatchObject([{ key: 'notice.locate-found', values: { metres: 18 } }]);
});

test('a position outside of the district is not held', async () => {
  const store = appStore({ base: { status: 'ready', value: square } });
  expect(await locateMe(store, at(119, 36.5))).toBe(false);
  expect(store.get().position).toBeNull();
  expect(store.get().notices).toMatchObject([{ key: 'notice.locate-outside' }]);
});

test.each(['denied', 'unavailable', 'time-out'] as const)('%s has a message of its own', async (kind) => {
  const store = appStore();
  expect(await locateMe(store, failing(kind))).toBe(false);
  expect(store.get().notices).toMatchObject([{ severity: 'warning', key: `notice.locate-${kind}` }]);
});

test('a mistake of our own is not taken for a missing position', async () => {
  const broken: GeolocationService = { locate: () => Promise.reject(new TypeError('ours')) };
  await expect(locateMe(appStore(), broken)).rejects.toThrow('ours');
});
