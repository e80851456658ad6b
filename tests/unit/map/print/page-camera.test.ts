import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { mapBounds } from '../../../../src/map/camera/map-limits.ts';
import { unprojector } from '../../../../src/map/camera/project.ts';
import { entriesInFrame, ringBounds } from '../../../../src/map/print/entries-in-frame.ts';
import { frameViewport, pageCamera, pageRing, PIXELS_PER_MM } from '../../../../src/map/print/page-camera.ts';
import { orientations, pageFormat, possibleScales, sheetNames } from '../../../../src/map/print/page-format.ts';
import { PIECE_MARGIN, picturePieces } from '../../../../src/map/print/picture-pieces.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const every = sheetNames.flatMap((sheet) => orientations.map((orientation) => ({ sheet, orientation, format: pageFormat(sheet, orientation) })));
const metresBetween = ([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number => {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2);
  if (s12 === undefined) throw new Error('no distance');
  return s12;
};

test.each(every)('$sheet $orientation: a hundred millimetres of every scale are what they say on the ellipsoid, within 1 %, across and along', ({ format: { frame } }) => {
  for (const scale of possibleScales(frame, 36.1)) {
    const viewport = frameViewport(frame);
    const at = unprojector(pageCamera(frame, scale, [120.36, 36.11]), viewport);
    const [x, y, half] = [viewport.width / 2, viewport.height / 2, 50 * PIXELS_PER_MM];
    for (const length of [metresBetween(at({ x: x - half, y }), at({ x: x + half, y })), metresBetween(at({ x, y: y - half }), at({ x, y: y + half }))]) {
      expect(Math.abs(length / (scale / 10) - 1), `1:${scale}: ${length} m`).toBeLessThan(0.01);
    }
  }
});

test.each(every)('$sheet $orientation: title, map and side lie on the page and apart; a page offers scales and never shows beyond the base map', ({ format }) => {
  const { width, height, head, frame, side } = format;
  for (const box of [head, frame, side]) {
    expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThan(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width - 9);
    expect(box.y + box.height).toBeLessThanOrEqual(height - 9);
  }
  expect(frame.x + frame.width <= side.x || frame.y + frame.height <= side.y).toBe(true);
  const possible = possibleScales(frame, 36.1);
  expect(possible.length).toBeGreaterThan(3);
  for (const scale of possible) {
    // From a corner of the base map it is moved inwards, at the scale it was asked for.
    const [west, south, east, north] = ringBounds(pageRing(frame, pageCamera(frame, scale, [mapBounds[0], mapBounds[3]])));
    expect(west).toBeGreaterThan(mapBounds[0] - 1e-9);
    expect(south).toBeGreaterThan(mapBounds[1] - 1e-9);
    expect(east).toBeLessThan(mapBounds[2] + 1e-9);
    expect(north).toBeLessThan(mapBounds[3] + 1e-9);
  }
});

test('a picture within the limit is one piece; a larger one is covered once by pieces that keep to it with their margins', () => {
  expect(picturePieces(800, 700, 3, 4096)).toEqual([{ left: 0, top: 0, width: 800, height: 700 }]);
  const pieces = picturePieces(1201, 977, 2, 1024);
  expect(pieces.length).toBeGreaterThan(4);
  expect(pieces.reduce((sum, { width, height }) => sum + width * height, 0)).toBe(1201 * 977);
  for (const { left, top, width, height } of pieces) {
    expect((width + 2 * PIECE_MARGIN) * 2).toBeLessThanOrEqual(1024);
    expect((height + 2 * PIECE_MARGIN) * 2).toBeLessThanOrEqual(1024);
    expect(left + width).toBeLessThanOrEqual(1201);
    expect(top + height).toBeLessThanOrEqual(977);
  }
  expect(() => picturePieces(1000, 1000, 4, 1024)).toThrow('no room for a margin');
});

test('a record is within a frame by its mark or by what is drawn of it, and never without a place', () => {
  const line = { type: 'LineString', coordinates: [[120.2, 36.05], [120.5, 36.05]] } as const;
  const entries = [
    catalogueEntry({ id: 'mark', anchor: [120.35, 36.05] }),
    catalogueEntry({ id: 'far', anchor: [120.5, 36.2] }),
    catalogueEntry({ id: 'line', anchor: [120.5, 36.2], precision: 'street', shape: { kind: 'base', refs: ['road:a'] } }),
    catalogueEntry({ id: 'nowhere', anchor: null, precision: 'unlocated', shape: { kind: 'none' } }),
  ];
  const shapes = new Map([['road:a', [{ type: 'LineString' as const, coordinates: line.coordinates.map(([x, y]): [number, number] => [x, y]) }]]]);
  expect(entriesInFrame(entries, shapes, [120.3, 36, 120.4, 36.1]).map(({ id }) => id)).toEqual(['mark', 'line']);
});
