import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCamera } from '../../../../src/map/camera/fit-camera.ts';
import { keepWithin } from '../../../../src/map/camera/keep-within.ts';
import { districtBounds, mapBounds, MAX_ZOOM } from '../../../../src/map/camera/map-limits.ts';
import { unprojector, type Camera, type Viewport } from '../../../../src/map/camera/project.ts';

const [west, south, east, north] = mapBounds;
/** Degrees by which rounding may miss an edge: about a centimetre. */
const SLACK = 1e-7;

function expectNothingBeyond(camera: Camera, viewport: Viewport, hiddenBelow = 0): void {
  const at = unprojector(camera, viewport);
  const [left, top] = at({ x: 0, y: 0 });
  const [right, bottom] = at({ x: viewport.width, y: viewport.height - hiddenBelow });
  expect(left).toBeGreaterThanOrEqual(west - SLACK);
  expect(right).toBeLessThanOrEqual(east + SLACK);
  expect(bottom).toBeGreaterThanOrEqual(south - SLACK);
  expect(top).toBeLessThanOrEqual(north + SLACK);
}

describe('keepWithin', () => {
  it('leaves a camera alone that shows nothing beyond', () => {
    const viewport: Viewport = { width: 1080, height: 844, padding: { top: 56, right: 416, bottom: 48, left: 24 } };
    const camera: Camera = { center: [120.36, 36.1], zoom: 14 };
    const kept = keepWithin(camera, viewport, mapBounds);
    expect(kept.zoom).toBe(14);
    expect(kept.center[0]).toBeCloseTo(120.36, 9);
    expect(kept.center[1]).toBeCloseTo(36.1, 9);
  });

  it('zooms in as far as a tablet with an open card needs it', () => {
    const viewport: Viewport = { width: 688, height: 704, padding: { top: 56, right: 384, bottom: 48, left: 24 } };
    const fitted = fitCamera(districtBounds, viewport, MAX_ZOOM);
    const kept = keepWithin(fitted, viewport, mapBounds);
    expect(kept.zoom).toBeGreaterThan(fitted.zoom);
    expectNothingBeyond(kept, viewport);
  });

  it('takes no account of what a sheet hides', () => {
    const viewport: Viewport = { width: 390, height: 784, padding: { top: 120, right: 16, bottom: 462, left: 16 } };
    const camera: Camera = { center: [120.36, 36.1], zoom: 10.5 };
    expect(keepWithin(camera, viewport, mapBounds, 392).zoom).toBeLessThan(keepWithin(camera, viewport, mapBounds).zoom);
    expectNothingBeyond(keepWithin(camera, viewport, mapBounds, 392), viewport, 392);
  });

  it('shows nothing beyond the bounds, at any size, padding and place, and is content with what it made', () => {
    const size = fc.record({ width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 150, max: 2500 }) });
    const share = fc.double({ min: 0, max: 0.45, noNaN: true });
    fc.assert(
      fc.property(
        size,
        fc.tuple(share, share, share, share),
        fc.double({ min: 119, max: 122, noNaN: true }),
        fc.double({ min: 35, max: 37, noNaN: true }),
        fc.double({ min: 8, max: 17, noNaN: true }),
        ({ width, height }, [top, right, bottom, left], lng, lat, zoom) => {
          const padding = { top: top * height, right: right * width, bottom: bottom * height, left: left * width };
          const viewport: Viewport = { width, height, padding };
          const kept = keepWithin({ center: [lng, lat], zoom }, viewport, mapBounds);
          expectNothingBeyond(kept, viewport);
          const again = keepWithin(kept, viewport, mapBounds);
          expect(again.zoom).toBeCloseTo(kept.zoom, 9);
          expect(again.center[0]).toBeCloseTo(kept.center[0], 9);
          expect(again.center[1]).toBeCloseTo(kept.center[1], 9);
        },
      ),
    );
  });

  it('says nothing of a map without size', () => {
    const camera: Camera = { center: [0, 0], zoom: 1 };
    expect(keepWithin(camera, { width: 0, height: 0, padding: { top: 0, right: 0, bottom: 0, left: 0 } }, mapBounds)).toBe(camera);
  });
});
