import { describe, expect, test } from 'vitest';
import { epsg4549 } from '../../../../src/geo/crs/epsg-4549.ts';
import { MOST_TYPED_POSITIONS, readPositions } from '../../../../src/geo/crs/read-positions.ts';
import { formatCoordinates } from '../../../../src/geo/measure/coordinate-formats.ts';

const EXTENT = [120.205, 35.984, 120.515, 36.256] as const;

describe('typed positions', () => {
  test('one a line, empty lines left out, in the notations of the map', () => {
    const read = readPositions('36.09, 120.36\n\n36°05′24″N 120°21′36″E\r\n120.36 36.09', EXTENT);
    if (!read.ok) throw new Error(read.issue.code);
    expect(read.positions).toHaveLength(3);
    for (const [x, y] of read.positions) {
      expect(x).toBeCloseTo(120.36, 9);
      expect(y).toBeCloseTo(36.09, 9);
    }
  });

  test.each(['degrees', 'dms', 'epsg4549'] as const)('what is shown as %s can be typed back', (format) => {
    const read = readPositions(formatCoordinates([120.364512, 36.113019], format), EXTENT);
    if (!read.ok) throw new Error(read.issue.code);
    expect(read.positions[0]?.[0]).toBeCloseTo(120.364512, 5);
    expect(read.positions[0]?.[1]).toBeCloseTo(36.113019, 5);
  });

  test('metres of EPSG:4549 are read easting first, with or without letters', () => {
    const [easting, northing] = epsg4549.project([120.36, 36.09]);
    for (const text of [`E ${easting} m, N ${northing} m`, `${easting} ${northing}`, `${easting}，${northing}`]) {
      const read = readPositions(text, EXTENT);
      if (!read.ok) throw new Error(`${text}: ${read.issue.code}`);
      expect(read.positions[0]?.[0]).toBeCloseTo(120.36, 9);
    }
  });

  test('a named Chinese datum is converted', () => {
    const read = readPositions('高德 36.09, 120.36', EXTENT);
    if (!read.ok) throw new Error(read.issue.code);
    expect(Math.abs((read.positions[0]?.[0] ?? 0) - 120.36)).toBeGreaterThan(0.002);
  });

  test.each([
    ['36.09, 120.36\nhello', 'not-coordinates', 2],
    ['36.09', 'incomplete', 1],
    ['36.09, 120.36, 5.5', 'too-many', 1],
    ['36°70′N 120°21′E', 'bad-minutes', 1],
    ['36.09N 36.10N', 'same-axis', 1],
    ['196.5, 220.7', 'out-of-range', 1],
    ['36.09, 120.36\n39.9, 116.4', 'outside', 2],
    ['E 900000, N 3996200', 'outside', 1],
    ['NaN, NaN', 'not-coordinates', 1],
    ['Infinity 36.1', 'not-coordinates', 1],
    ['1e400, 36.1', 'too-many', 1],
  ])('%j: %s in line %i, and nothing is read', (text, code, line) => {
    expect(readPositions(text, EXTENT)).toEqual({ ok: false, issue: { code, line } });
  });

  test('a line longer than any coordinates is not looked at', () => {
    expect(readPositions(`36.${'1'.repeat(5000)}, 120.36`, EXTENT)).toEqual({ ok: false, issue: { code: 'not-coordinates', line: 1 } });
  });

  test('a million pasted lines are refused', () => {
    const read = readPositions('36.09, 120.36\n'.repeat(1_000_000), EXTENT);
    expect(read).toMatchObject({ ok: false, issue: { code: 'too-many-lines' } });
    expect(MOST_TYPED_POSITIONS).toBe(10_000);
  });
});
