import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoordinateIssueCode, Datum } from '../../../../src/domain/coordinates/coordinate.ts';
import { formatCoordinates } from '../../../../src/domain/coordinates/format-coordinates.ts';
import { type CoordinateExtent, parseCoordinates } from '../../../../src/domain/coordinates/parse-coordinates.ts';

const extent: CoordinateExtent = [120.205, 35.984, 120.515, 36.256];
const parse = (text: string) => parseCoordinates(text, extent);
const candidates = (text: string) => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.issue.code}`);
  return parsed.candidates;
};

describe('parseCoordinates reads', () => {
  test.each([
    // decimal, in either order, with every separator
    '36.09,120.36',
    '120.36,36.09',
    '36.09 120.36',
    '120.36  36.09',
    '120.36, 36.09',
    '120.36;36.09',
    '120.36/36.09',
    '120.36|36.09',
    '+36.09 +120.36',
    '(120.36, 36.09)',
    '[120.36,36.09]',
    '36.0900000,120.3600000',
    // full width and Chinese punctuation
    '１２０．３６，３６．０９',
    '120.36，36.09',
    '120.36、36.09',
    '120。36，36。09',
    '（120.36， 36.09）',
    // letters and words, before and after
    '36.09N 120.36E',
    '36.09 n, 120.36 e',
    'N36.09 E120.36',
    'E120.36, N36.09',
    '120.36E36.09N',
    '36.09°N, 120.36°E',
    'lat 36.09 lon 120.36',
    'lng=120.36&lat=36.09',
    'Latitude: 36.09, Longitude: 120.36',
    '东经120.36 北纬36.09',
    '北纬36.09°，东经120.36°',
    '东经：120.36度，北纬：36.09度',
    '经度120.36 纬度36.09',
    '经纬度：120.36,36.09',
    '坐标（120.36，36.09）',
    // degrees and minutes, degrees, minutes and seconds
    `36°5.4'N 120°21.6'E`,
    `36°5'24"N 120°21'36"E`,
    `36°05′24″N,120°21′36″E`,
    `36° 5' 24" N, 120° 21' 36" E`,
    `N36°5'24.0" E120°21'36.0"`,
    `36º5’24’’ 120º21’36’’`,
    '北纬36度5分24秒，东经120度21分36秒',
    '36 5 24 N 120 21 36 E',
    '36 5 24.0 120 21 36.0',
    '36 5.4 120 21.6',
    '36° 5 24, 120° 21 36',
    '36.09° 120.36°',
    '36.09° 120.36',
    // notations that fix the order
    'geo:36.09,120.36',
    'POINT(120.36 36.09)',
    'POINT (120.36 36.09)',
  ])('%s', (text) => {
    const [{ point }] = candidates(text);
    expect(point[0]).toBeCloseTo(120.36, 9);
    expect(point[1]).toBeCloseTo(36.09, 9);
  });

  test('numbers without a named datum as each of the three, WGS 84 first', () =>
    expect(candidates('36.09,120.36').map(({ datum }) => datum)).toEqual(['wgs84', 'gcj02', 'bd09']));

  test.each<[string, Datum]>([
    ['高德 120.36,36.09', 'gcj02'],
    ['gcj02: 120.36,36.09', 'gcj02'],
    ['GCJ-02 36.09,120.36', 'gcj02'],
    ['gcj02 120.36,36.09', 'gcj02'],
    ['120.36,36.09（火星坐标系）', 'gcj02'],
    ['腾讯地图：120.36，36.09', 'gcj02'],
    ['百度 120.36,36.09', 'bd09'],
    ['bd09ll:120.36,36.09', 'bd09'],
    ['BD-09 120.36 36.09', 'bd09'],
    ['wgs84 120.36,36.09', 'wgs84'],
    ['GPS 36.09 120.36', 'wgs84'],
    ['CGCS2000 120.36,36.09', 'wgs84'],
    ['天地图 120.36,36.09', 'wgs84'],
  ])('%s as %s', (text, datum) => expect(candidates(text)).toEqual([{ point: [120.36, 36.09], datum }]));
});

// Bad inputs tried. What is no pair of coordinates must stay a search for a name; what nearly is one must say what is wrong.
describe('parseCoordinates refuses', () => {
  test.each<[string, CoordinateIssueCode]>([
    ['', 'not-coordinates'],
    ['   ', 'not-coordinates'],
    ['台东步行街', 'not-coordinates'],
    ['tdbxj', 'not-coordinates'],
    ['1号线', 'not-coordinates'],
    ['登州路56号', 'not-coordinates'],
    ['11335', 'not-coordinates'],
    ['2+6', 'not-coordinates'],
    ['1902', 'not-coordinates'],
    ['36 120', 'not-coordinates'],
    ['高德', 'not-coordinates'],
    ['百度大厦', 'not-coordinates'],
    ['N', 'not-coordinates'],
    ['东', 'not-coordinates'],
    ['5G', 'not-coordinates'],
    [',,,', 'not-coordinates'],
    ['°', 'not-coordinates'],
    ['36.09,120.36 台东', 'not-coordinates'],
    ['36.09e,x', 'not-coordinates'],
    ['1.2.3', 'not-coordinates'],
    ['NaN,NaN', 'not-coordinates'],
    ['Infinity 36.09', 'not-coordinates'],
    ['0x10,36.09', 'not-coordinates'],
    ['36.09', 'incomplete'],
    ['120.36E', 'incomplete'],
    ['120.36,', 'incomplete'],
    [`36°5'24"`, 'incomplete'],
    ['高德 120.36', 'incomplete'],
    ['120.36,36.09,15', 'too-many'],
    ['36.09,120.36,36.10,120.37', 'too-many'],
    ['36 5 24 3 N 120 21 36 E', 'too-many'],
    ['1.1 2 3 4 5 6 7', 'too-many'],
    [`36°61'N 120°21'E`, 'bad-minutes'],
    [`36°5'60"N 120°21'36"E`, 'bad-minutes'],
    [`36.5°30'N 120°21'E`, 'bad-minutes'],
    [`36°5.4'24"N 120°21'36"E`, 'bad-minutes'],
    ['36.09N 36.10N', 'same-axis'],
    ['东经120.36 东经36.09', 'same-axis'],
    ['N120.36 E36.09', 'out-of-range'],
    ['geo:120.36,36.09', 'out-of-range'],
    ['200.5,36.09', 'out-of-range'],
    ['200.5,100.5', 'out-of-range'],
    ['1e400,36.09', 'too-many'],
    ['30.25,120.16', 'outside'],
    ['36.09S 120.36E', 'outside'],
    ['36.09N 120.36W', 'outside'],
    ['-36.09,120.36', 'outside'],
    ['0.0,0.0', 'outside'],
    ['高德 百度 120.36,36.09', 'two-datums'],
  ])('%s as %s', (text, code) => expect(parse(text)).toEqual({ ok: false, issue: { code } }));

  test('nothing by throwing', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,;°′″'\"+- NSEW东经北纬度分秒高德gcj02百度()[]：，。".split('')), maxLength: 40 }), (text) => {
        const parsed = parse(text);
        if (parsed.ok) for (const { point } of parsed.candidates) expect(point.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 2000 },
    ));
});

describe('what is written can be read again', () => {
  const position = fc.tuple(fc.double({ min: 120.205, max: 120.515, noNaN: true }), fc.double({ min: 35.984, max: 36.256, noNaN: true }));

  test.each([
    ['decimal', 0.5e-5],
    ['sexagesimal', 0.05 / 3600],
  ] as const)('%s within half of its last digit', (notation, tolerance) =>
    fc.assert(
      fc.property(position, (point) => {
        const text = formatCoordinates(point, notation);
        for (const written of [text, text.replace(', ', '，'), text.toLowerCase(), text.replaceAll(' ', '')]) {
          const [{ point: read }] = candidates(written);
          expect(Math.abs(read[0] - point[0])).toBeLessThanOrEqual(tolerance + 1e-12);
          expect(Math.abs(read[1] - point[1])).toBeLessThanOrEqual(tolerance + 1e-12);
        }
      }),
    ),
  );

  test('plain pairs in both orders give the same place', () =>
    fc.assert(
      fc.property(position, fc.constantFrom(',', ' ', '，', '; '), ([lon, lat], separator) => {
        const [x, y] = [lon.toFixed(6), lat.toFixed(6)];
        expect(candidates(x + separator + y)).toEqual(candidates(y + separator + x));
      }),
    ));

  test('a second of 59.96 carries over', () =>
    expect(formatCoordinates([120 + 59.96 / 3600, 36 + 59 / 60 + 59.96 / 3600], 'sexagesimal')).toBe('37°00′00.0″ N, 120°01′00.0″ E'));
});
