import { describe, expect, test } from 'vitest';
import { areaWords, bearingWords, drawingSizeWords, lengthWords } from '../../../../src/components/tools/measure-words.ts';
import { measurementText } from '../../../../src/components/tools/measurement-text.ts';
import { metresPerPixel } from '../../../../src/components/tools/metres-per-pixel.ts';
import { entryProblem, shapeProblem } from '../../../../src/components/tools/problem-words.ts';
import { measurePositions } from '../../../../src/geo/measure/measure-positions.ts';
import { drawing } from '../../../fixtures/drawing.ts';

const auto = { lengthUnit: 'auto', areaUnit: 'auto' } as const;

describe('figures in words', () => {
  test.each([
    [0.0123, '0.0123 m'], [12.3456, '12.35 m'], [999.96, '1\u202f000 m'], [1234.5678, '1.235 km'], [43_210.9, '43.21 km'],
  ])('%s metres read %s', (metres, words) => expect(lengthWords('en', auto, metres)).toBe(words));

  test.each([
    ['m', '1\u202f235 m', '1\u202f234.568 m'],
    ['km', '1.235 km', '1.234568 km'],
  ] as const)('a length in %s', (lengthUnit, readable, exact) => {
    expect(lengthWords('en', { ...auto, lengthUnit }, 1234.5678)).toBe(readable);
    expect(lengthWords('en', { ...auto, lengthUnit }, 1234.5678, 'exact')).toBe(exact);
  });

  test.each([
    ['m2', '20\u202f000 平方米'], ['ha', '2 公顷'], ['mu', '30 亩'], ['km2', '0.02 平方千米'], ['auto', '2 公顷'],
  ] as const)('two hectares in %s are %s', (areaUnit, words) => expect(areaWords('zh', { ...auto, areaUnit }, 20_000)).toBe(words));

  test('exact figures are within 1e-6 of the value, whatever its size', () => {
    for (let exponent = -3; exponent <= 5; exponent += 0.07) {
      const metres = 10 ** exponent;
      const shown = Number(lengthWords('en', { ...auto, lengthUnit: 'm' }, metres, 'exact').replace(/[\u202f m]/g, ''));
      expect(Math.abs(shown - metres) / metres).toBeLessThanOrEqual(1e-6);
    }
  });

  test.each([[0, '000.0° N'], [45.26, '045.3° NE'], [359.97, '000.0° N'], [270, '270.0° W']])('a bearing of %s reads %s', (degrees, words) => {
    expect(bearingWords('en', degrees)).toBe(words);
  });

  test('a drawing tells its size: length, area, radius, nothing for a point', () => {
    expect(drawingSizeWords('en', auto, drawing({ id: '1' }))).toBe('1.429 km');
    const point = drawing({ id: '2', shape: { kind: 'point', geometry: { type: 'Point', coordinates: [120, 36] }, circle: null } });
    expect(drawingSizeWords('en', auto, point)).toBe('');
  });
});

test('a copied measurement holds title, exact figures, legs with bearings, and positions', () => {
  const positions: [number, number][] = [[120.35, 36.09], [120.36, 36.09], [120.36, 36.1]];
  const lines = measurementText('zh', auto, { id: 7, closed: true, positions, figures: measurePositions(positions, true) }).split('\n');
  expect(lines[0]).toBe('面积 7');
  expect(lines[1]).toMatch(/^面积：49\.9\d+ 公顷$/);
  expect(lines[2]).toMatch(/^周长：3\.\d{6} 千米$/);
  expect(lines.filter((line) => line.startsWith('第'))).toHaveLength(3);
  expect(lines[3]).toMatch(/ {2}0(89|90)\.\d° 东$/);
  expect(lines.at(-1)).toBe('WGS 84 / CGCS2000 度：36.090000, 120.350000; 36.090000, 120.360000; 36.100000, 120.360000');
});

test('what a pixel stands for follows zoom and latitude', () => {
  expect(metresPerPixel(null)).toBeNull();
  expect(metresPerPixel({ center: [120.35, 36.1], zoom: 12 })).toBe(15);
  expect(metresPerPixel({ center: [120.35, 36.1], zoom: 17 })).toBe(0.48);
});

test('every problem has words in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    expect(shapeProblem(language, 'self-crossing')).not.toBe(shapeProblem(language, 'unsupported-type'));
    expect(entryProblem(language, { code: 'outside', line: 3 }, 5)).toContain('3');
    expect(entryProblem(language, { code: 'outside', line: 1 }, 1)).not.toContain('1');
  }
});
