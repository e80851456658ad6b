import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCamera } from '../../../../src/map/camera/fit-camera.ts';
import { districtBounds } from '../../../../src/map/camera/map-limits.ts';
import { projector, unprojector, type Viewport } from '../../../../src/map/camera/project.ts';

const viewport: Viewport = { width: 1080, height: 844, padding: { top: 10, right: 400, bottom: 90, left: 0 } };

describe('projector', () => {
  it('puts the centre of the camera into the middle of the unpadded part', () => {
    const camera = { center: [120.36, 36.1] as const, zoom: 13 };
    expect(projector(camera, viewport)(camera.center)).toEqual({ x: 340, y: 382 });
  });

  it('doubles distances with each zoom', () => {
    const x = (zoom: number): number => projector({ center: [120, 36], zoom }, viewport)([120.01, 36]).x - 340;
    expect(x(14) / x(13)).toBeCloseTo(2, 9);
    // 512 px for 360° at zoom 0.
    expect(x(13)).toBeCloseTo((0.01 / 360) * 512 * 2 ** 13, 6);
  });

  it('is undone by unprojector', () => {
    const camera = { center: [120.36, 36.1] as const, zoom: 12.3 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1080 }), fc.integer({ min: 0, max: 844 }), (x, y) => {
        const back = projector(camera, viewport)(unprojector(camera, viewport)({ x, y }));
        expect(back.x).toBeCloseTo(x, 4);
        expect(back.y).toBeCloseTo(y, 4);
      }),
    );
  });
});

describe('fitCamera', () => {
  it('brings the corners of the bounds into the unpadded part, touching two of its sides', () => {
    const [west, south, east, north] = districtBounds;
    const project = projector(fitCamera(districtBounds, viewport, 17), viewport);
    const upper = project([west, north]);
    const lower = project([east, south]);
    expect(upper.x).toBeGreaterThanOrEqual(-1e-6);
    expect(upper.y).toBeGreaterThanOrEqual(10 - 1e-6);
    expect(lower.x).toBeLessThanOrEqual(680 + 1e-6);
    expect(lower.y).toBeLessThanOrEqual(754 + 1e-6);
    expect(Math.min(Math.abs(lower.x - upper.x - 680), Math.abs(lower.y - upper.y - 744))).toBeLessThan(1e-6);
  });

  it('goes no closer than it may', () => {
    expect(fitCamera([120.36, 36.1, 120.36, 36.1], viewport, 15).zoom).toBe(15);
  });
});
