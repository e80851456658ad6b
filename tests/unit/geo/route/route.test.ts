import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracyClass, positionGate } from '../../../../src/geo/route/position-gate.ts';
import { walkingOrder, wayMetres, type Stop } from '../../../../src/geo/route/walking-order.ts';
import { positionByHand, positionOfFix } from '../../../../src/domain/inspections/position-fix.ts';

const NOW = 1_790_000_000_000;
const at = (lon: number, lat: number, accuracyMetres = 8, age = 0): ReturnType<typeof positionOfFix> =>
  positionOfFix({ point: [lon, lat], accuracyMetres, timestamp: NOW - age, headingDegrees: null });
const SITE = { point: [120.37, 36.1] as const, errorMetres: 60 };

describe('the accuracy gate', () => {
  test('is open for a fresh, sharp position at the site', () => {
    expect(positionGate(at(120.3701, 36.1001), NOW, true, SITE)).toEqual([]);
  });

  test('asks about no position, a wide one and an old one', () => {
    expect(positionGate(null, NOW, true, SITE)).toEqual(['missing']);
    expect(positionGate(at(120.37, 36.1, 51), NOW, true, SITE)).toEqual(['inaccurate']);
    expect(positionGate(at(120.37, 36.1, 50, 120_001), NOW, true, SITE)).toEqual(['stale']);
  });

  test('asks about a position five kilometres off, in the district or not', () => {
    expect(positionGate(at(120.4256, 36.1), NOW, true, SITE)).toEqual(['far-from-site']);
    expect(positionGate(at(120.4256, 36.1), NOW, false, SITE)).toEqual(['outside-district', 'far-from-site']);
  });

  test('allows for what is not known of the site and of the position', () => {
    expect(positionGate(at(120.375, 36.1), NOW, true, SITE)).toEqual(['far-from-site']);
    expect(positionGate(at(120.375, 36.1), NOW, true, { ...SITE, errorMetres: 400 })).toEqual([]);
  });

  test('takes a position set by hand for as old and as sharp as it is meant', () => {
    expect(positionGate(positionByHand([120.37, 36.1], 'map', NOW - 9e9), NOW, true, SITE)).toEqual([]);
  });

  test('calls accuracies good, fair and poor', () => {
    expect([3, 10, 11, 50, 51].map(accuracyClass)).toEqual(['good', 'good', 'fair', 'fair', 'poor']);
  });
});

const arbitraryStops = fc.uniqueArray(
  fc.record({ id: fc.uuid(), point: fc.option(fc.tuple(fc.double({ min: 120.3, max: 120.5, noNaN: true }), fc.double({ min: 36, max: 36.2, noNaN: true })), { freq: 8 }) }),
  { maxLength: 25, selector: ({ id }) => id },
);

describe('the walking order', () => {
  test('goes along a street, whatever order its sites were added in', () => {
    const stops = ['c', 'a', 'd', 'b'].map((id): Stop => ({ id, point: [120.3 + (id.charCodeAt(0) - 97) / 100, 36.1] }));
    expect(walkingOrder(stops, [120.29, 36.1])).toEqual(['a', 'b', 'c', 'd']);
  });

  test('crosses no way twice where the nearest next would', () => {
    const stops: Stop[] = [
      { id: 'left', point: [120.299, 36.1] },
      { id: 'right', point: [120.3015, 36.1] },
      { id: 'far-right', point: [120.31, 36.1] },
    ];
    expect(walkingOrder(stops, [120.3, 36.1])).toEqual(['left', 'right', 'far-right']);
  });

  test('loses no stop, ends with those that have no place, and is no longer than the order given', () => {
    fc.assert(
      fc.property(arbitraryStops, fc.boolean(), (stops, fromHere) => {
        const start = fromHere ? ([120.4, 36.1] as const) : null;
        const order = walkingOrder(stops, start);
        expect([...order].sort()).toEqual(stops.map(({ id }) => id).sort());
        const byId = new Map(stops.map((stop) => [stop.id, stop]));
        const placeless = order.findIndex((id) => byId.get(id)?.point === null);
        if (placeless >= 0) for (const id of order.slice(placeless)) expect(byId.get(id)?.point).toBeNull();
        expect(walkingOrder(stops, start)).toEqual(order);
      }),
      { numRuns: 80 },
    );
  });

  test('of 200 sites is no longer than the nearest next alone', () => {
    const stops = Array.from({ length: 200 }, (_, index): Stop => ({ id: String(index), point: [120.3 + ((index * 7919) % 1000) / 5000, 36 + ((index * 104_729) % 1000) / 5000] }));
    const start = [120.3, 36] as const;
    const left = [...stops];
    let from: readonly [number, number] = start;
    let nearest = 0;
    while (left.length > 0) {
      const here = from;
      const next = left.reduce((best, stop) => (wayMetres([stop], here) < wayMetres([best], here) ? stop : best));
      left.splice(left.indexOf(next), 1);
      nearest += wayMetres([next], here);
      from = next.point ?? from;
    }
    const byId = new Map(stops.map((stop) => [stop.id, stop]));
    const walked = wayMetres(walkingOrder(stops, start).flatMap((id) => byId.get(id) ?? []), start);
    expect(walked).toBeLessThan(nearest);
  });
});
