import { expect, test } from 'vitest';
import { createGeolocation } from '../../../src/services/geolocation.ts';

const refusing = (code: number): Geolocation =>
  ({
    getCurrentPosition: (_: PositionCallback, fail: PositionErrorCallback) => {
      fail({ code } as GeolocationPositionError);
    },
  }) as unknown as Geolocation;

test('coordinates come as longitude, latitude with their accuracy', async () => {
  const found = {
    getCurrentPosition: (found: PositionCallback) => {
      found({ coords: { longitude: 120.35, latitude: 36.09, accuracy: 12 } } as GeolocationPosition);
    },
  } as unknown as Geolocation;
  expect(await createGeolocation(found).locate()).toEqual({ point: [120.35, 36.09], accuracyMetres: 12 });
});

test.each([
  [1, 'denied'],
  [2, 'unavailable'],
  [3, 'time-out'],
])('code %i of the browser is %s', async (code, kind) => {
  await expect(createGeolocation(refusing(code)).locate()).rejects.toMatchObject({ name: 'PositionError', kind });
});

test('a page that has no geolocation has it unavailable', async () => {
  await expect(createGeolocation(undefined).locate()).rejects.toMatchObject({ kind: 'unavailable' });
});
