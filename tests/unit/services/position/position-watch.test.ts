import { describe, expect, test } from 'vitest';
import type { PositionFix } from '../../../../src/domain/inspections/position-fix.ts';
import { createPositionWatch } from '../../../../src/services/position/position-watch.ts';

const position = (heading: number | null): GeolocationPosition =>
  ({ coords: { longitude: 120.37, latitude: 36.1, accuracy: 12, heading }, timestamp: 99 }) as GeolocationPosition;

/** A device whose answers the test gives. */
function device(): Geolocation & { tell: (answer: GeolocationPosition | number) => void; watching: Set<number> } {
  let heard: { onPosition: PositionCallback; onError: PositionErrorCallback | null | undefined } | null = null;
  const watching = new Set<number>();
  return {
    watching,
    tell: (answer) => {
      if (typeof answer === 'number') heard?.onError?.({ code: answer } as GeolocationPositionError);
      else heard?.onPosition(answer);
    },
    watchPosition: (onPosition, onError) => {
      heard = { onPosition, onError };
      watching.add(1);
      return 1;
    },
    getCurrentPosition: (onPosition, onError) => {
      heard = { onPosition, onError };
    },
    clearWatch: (id) => watching.delete(id),
  };
}

describe('following the position', () => {
  test('asks nothing of the device before it is told to, and stops when told to', () => {
    const geolocation = device();
    const watch = createPositionWatch(geolocation);
    expect(geolocation.watching.size).toBe(0);
    const stop = watch.follow(() => undefined, () => undefined);
    expect(geolocation.watching.size).toBe(1);
    stop();
    expect(geolocation.watching.size).toBe(0);
  });

  test('gives point, accuracy, time and heading; a device that stands still has none', () => {
    const geolocation = device();
    const fixes: PositionFix[] = [];
    createPositionWatch(geolocation).follow((fix) => fixes.push(fix), () => undefined);
    geolocation.tell(position(45));
    geolocation.tell(position(Number.NaN));
    geolocation.tell(position(null));
    expect(fixes.map(({ headingDegrees }) => headingDegrees)).toEqual([45, null, null]);
    expect(fixes[0]).toEqual({ point: [120.37, 36.1], accuracyMetres: 12, timestamp: 99, headingDegrees: 45 });
  });

  test.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'time-out'],
  ])('tells code %i as %s', async (code, kind) => {
    const geolocation = device();
    const failures: string[] = [];
    const watch = createPositionWatch(geolocation);
    watch.follow(() => undefined, (failure) => failures.push(failure));
    geolocation.tell(code);
    expect(failures).toEqual([kind]);
    const once = watch.once();
    geolocation.tell(code);
    await expect(once).rejects.toMatchObject({ kind });
  });

  test('on a page that may not ask is unavailable', async () => {
    const failures: string[] = [];
    createPositionWatch(undefined).follow(() => undefined, (failure) => failures.push(failure))();
    expect(failures).toEqual(['unavailable']);
    await expect(createPositionWatch(undefined).once()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
